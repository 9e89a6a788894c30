import type { Question } from '../../core/register/set-up.ts'

type Typed = {
  readonly fields: Readonly<Record<string, string>>
  readonly fixed?: Readonly<Record<string, string>>
  readonly send: string
}

type Words = {
  readonly why: string
  readonly typed?: Typed
  readonly elsewhere?: { readonly to: string; readonly label: string }
  readonly none: string
}

export const WORDS: Readonly<Record<Question, Words>> = {
  people: {
    why: 'Add everybody who writes, decides or advises. Countersign also learns that these people may be named.',
    typed: {
      fields: {
        name: 'For example: Sam Okafor',
        title: 'For example: Media Officer',
        email: 'For example: sam.okafor@office.example',
        phone: 'For example: 01632 960123. A work number, for what cannot wait.',
        roles: 'Most people need “Author” only.',
      },
      fixed: { type: 'staff' },
      send: 'Add this person',
    },
    none: 'Nobody else works here',
  },
  accounts: {
    why: 'A post names the account it goes out on. Countersign asks about accounts that are not listed here.',
    typed: {
      fields: {
        handle: 'For example: @ExamplePCC',
        platform: 'For example: X, Facebook or Instagram',
        url: 'For example: https://social.example/ExamplePCC',
        owner: 'The person who answers for it.',
      },
      fixed: { corporate: 'yes', state: 'active' },
      send: 'Add this account',
    },
    none: 'The office has no accounts',
  },
  media: {
    why: 'A press release goes to these addresses. Mail to them needs sign-off.',
    typed: {
      fields: {
        outlet: 'For example: Example Courier',
        name: 'For example: Jo Reporter. Leave it empty for a news desk.',
        emails: 'One a line, for example: news@courier.example',
      },
      send: 'Add this contact',
    },
    none: 'We keep no press list',
  },
  marks: {
    why: 'Countersign looks for these in pictures: your own crest, and those of the force and your partners.',
    elsewhere: { to: '/registers/marks/new', label: 'Add a crest or logo' },
    none: 'We have no crest or logo',
  },
  elections: {
    why: 'From the notice of an election to the close of poll, more goes to the Chief Executive personally.',
    typed: {
      fields: {
        kind: 'One answer for each poll.',
        area: 'For example: Exampleshire. Use United Kingdom for a general election.',
        poll: 'For example: 6 5 2027',
      },
      send: 'Add this election',
    },
    none: 'No election is known',
  },
  delegate: {
    why: 'Without a delegate, nothing is signed off while the Chief Executive is away. The Chief Executive chooses the person and the days.',
    elsewhere: { to: '/delegations', label: 'Choose a delegate' },
    none: 'Nobody decides in their place',
  },
  contacts: {
    why: 'Countersign holds telephone numbers and addresses. These are meant for the public, so any text may have them.',
    typed: {
      fields: {
        type: 'One answer for each number or address.',
        value: 'For example: 01632 960100 or contact@office.example',
        of: 'For example: the switchboard of the office',
      },
      send: 'Add this contact',
    },
    none: 'Nothing is public',
  },
  notices: {
    why: 'People are notified by email, by the bell at the top of each page, and in a calendar. Only email needs a mail server.',
    elsewhere: { to: '/notices', label: 'See my notices' },
    none: 'We use the bell and the calendar only',
  },
}
