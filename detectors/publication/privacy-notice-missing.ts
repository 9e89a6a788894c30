import { matchAt } from '../around.ts'
import type { Rule } from '../contract.ts'
import { inKind } from '../in-kind.ts'
import { patternWith, phrases } from '../pattern.ts'
import { sought } from '../sought.ts'

const ASKING_FOR = phrases`
  please (?:send|give|tell|provide|let us have) (?:us|me), fill in, complete, return, sign up, register, apply,
  book (?:your|a) place, send us, we need
`
const PERSONAL_DETAILS = phrases`
  name, date of birth, address, phone, details, contact details, ni number, bank details, medical, medication,
  dietary
`

const asks = sought(patternWith('i')`
  \b${ASKING_FOR} (?:\w+ ){0,5}(?:your ${PERSONAL_DETAILS}|the (?:attached |enclosed )?(?:form|survey|questionnaire
    |application))\b
`)

const NOTICE = /privacy (?:notice|policy|statement)|how we (?:use|handle|keep) your (?:data|information)/i

export const privacyNoticeMissing: Rule = {
  id: 'publication/privacy-notice-missing',
  title: 'Request for personal data without the privacy notice',
  advice: 'Link to the privacy notice. It tells people how their data is used.',
  severity: 'note',
  paragraphs: ['26', '46'],
  source:
    'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/individual-rights/the-right-to-be-informed/',
  limits: 'Misses requests for data in other words.',
  *find(reading) {
    if (reading.circumstances.evidence?.includes('privacy-notice')) return
    const notice = reading.known.office.privacyNotice
    const isNoticed = (text: string) =>
      NOTICE.test(text) || (notice && text.toLowerCase().includes(notice.toLowerCase()))
    for (const part of reading.parts) {
      const [found] = part.kind === 'body' || part.kind === 'attachment' ? asks(part) : []
      if (!found || reading.parts.some(({ text }) => isNoticed(text))) continue
      const because = 'Asks for personal data without a link to the privacy notice'
      const suggestion = notice && { suggestion: `${found[0]} (see our privacy notice: ${notice})` }
      yield { ...matchAt(part, found, 'PRIVACY_NOTICE_MISSING', 0.5, because), ...suggestion }
    }
  },
  examples: {
    found: [inKind('email', 'Please send us your date of birth and address.')],
    clear: ['Please send us your details. Our privacy notice is on the website.', 'Send us your thoughts.'],
  },
}
