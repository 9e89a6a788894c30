import type { Person } from '../core/registers.ts'

export function invitationMail({ name }: Pick<Person, 'name'>, link: string, hours: number) {
  const paragraphs = [
    `Dear ${name},`,
    'You can use Countersign, which checks what the office publishes before it goes out.',
    'Open this link to choose a password, and to add an app on your phone that shows codes:',
    link,
    `The link works once, and for ${hours} hours. Do not forward it: the person who opens it signs in as you.`,
    'If you did not expect this, do not open the link, and ask your Countersign administrator.',
  ]
  return { subject: 'Your invitation to Countersign', text: paragraphs.join('\n\n') }
}
