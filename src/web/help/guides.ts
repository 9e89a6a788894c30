import type { Role } from '../../core/registers.ts'
import { GUIDES_OF_DECIDERS } from './guides-of-deciders.ts'

export type Guide = {
  readonly title: string
  /** The words of the link on each page. */
  readonly link: string
  readonly about: string
  readonly steps: readonly string[]
  readonly more?: readonly (readonly [heading: string, text: string])[]
  /** People with one of these roles can be asked. */
  readonly ask: readonly Role[]
}

export const GUIDES = {
  write: {
    title: 'Write and submit a draft',
    link: 'how to write and submit a draft',
    about: 'For everyone who writes something that the office publishes.',
    steps: [
      'Choose “New draft”. Say what it is, then write, paste or add files.',
      'Read what is found. Each finding says what to do. Nobody else can see it yet, unless you ask a colleague.',
      'Press “Use this” to take a suggestion. You can undo it.',
      'Press “Continue” and check your answers. Then submit it. The page says who decides, and by when.',
      'If it comes back, read what to change, and submit another version.',
      'Once it is approved, publish exactly that text. Then record where and when.',
    ],
    more: [
      ['A finding is wrong', 'Open “Explain or dispute” at the finding and say why. The person who decides reads it.'],
      ['You are called away', 'Your text and files are kept for 30 days. They are on your home page.'],
    ],
    ask: ['chief-executive', 'data-protection-officer'],
  },
  decide: {
    title: 'Decide as Chief Executive',
    link: 'how to decide',
    about: 'For the Chief Executive, and the independent reviewer who decides in their place.',
    steps: [
      'Open the item from your email or your home page.',
      'Read what it is, where it goes and what was found. The most serious finding comes first.',
      'Tick each serious finding once you have seen it. Open each file that is listed.',
      'Approve it, ask for changes, or reject it. Say why if you do not approve.',
      'You have two minutes to take an approval back.',
    ],
    more: [
      ['What you cannot approve', 'Nobody can approve text marked SECRET or TOP SECRET, or a protected identity.'],
      ['You are away', 'Under “Delegations”, let a colleague sign off for you from one day to another.'],
      ['You are named in it', 'You do not decide it. The independent reviewer does.'],
    ],
    ask: ['data-protection-officer', 'admin'],
  },
  ...GUIDES_OF_DECIDERS,
  delegate: {
    title: 'Decide as a delegate',
    link: 'how to decide as a delegate',
    about: 'For people to whom the Chief Executive has delegated sign-off.',
    steps: [
      'Accept the delegation under “Delegations”. It counts from its first day.',
      'Open the item. The page says for whom you decide, and until when.',
      'Decide it as the Chief Executive would: tick, open, then approve or ask for changes.',
      'Pass it on if it is too close to you, or if you are not sure.',
      'Your approval ends with the delegation. What has not gone out by then is signed again.',
    ],
    more: [
      ['What never reaches you', 'Some matters are for the Chief Executive alone, such as live police operations.'],
      ['You wrote it yourself', 'You cannot decide it. It goes to somebody else.'],
    ],
    ask: ['chief-executive', 'independent-reviewer'],
  },
  advise: {
    title: 'Advise on a draft',
    link: 'how to advise',
    about: 'For the data protection officer and other advisers.',
    steps: [
      'Open the item from your email or your home page.',
      'Read the findings on personal data, and open the files that are listed.',
      'Write your advice. The author and the person who decides read it.',
      'Or ask for changes first. The draft then goes back to its author.',
    ],
    ask: ['chief-executive'],
  },
  email: {
    title: 'Your email was held',
    link: 'what to do about a held email',
    about: 'For the sender of an email that has not gone out yet.',
    steps: [
      'Read what was found. The email has not been sent to anyone outside the office.',
      'Take out what should not be there, and send the email again.',
      'If it is right as it is, say why, or declare that you have checked it.',
      'Or cancel it. Nothing is sent until you or another person decides.',
    ],
    more: [
      ['You may send it yourself', 'The page shows what you declare. Your declaration is recorded with your name.'],
      ['Somebody else must decide', 'The page says who. You get an email once they have decided.'],
    ],
    ask: ['data-protection-officer', 'chief-executive'],
  },
  emergency: {
    title: 'Release in an emergency',
    link: 'how to release in an emergency',
    about: 'For people on the emergency list, when lives or safety cannot wait.',
    steps: [
      'Try the Chief Executive and the delegate by telephone first.',
      'Open the item, then open “Release it in an emergency”.',
      'Open each file that is listed, so that you have seen what goes out.',
      'Say why it cannot wait, in 20 characters or more. Say when it went out, and how.',
      'Another person reviews it by the end of the next working day.',
    ],
    more: [
      [
        'What is never possible',
        'Text marked SECRET and protected identities cannot go out, not even in an emergency.',
      ],
      ['They do not agree', 'It is taken down, and an incident is recorded.'],
      [
        'Everything must stop',
        'Choose “Stop everything that goes out” on your home page. Say why. Then let items go one by one.',
      ],
    ],
    ask: ['on-call', 'chief-executive'],
  },
  'signed-out': {
    title: 'You were signed out',
    link: 'what to do when you are signed out',
    about: 'A session ends after a while, so that nobody else can use your screen.',
    steps: [
      'Do not close the page. What you typed stays on it.',
      'Press “Sign in again”. It opens in a new window.',
      'Come back to the page, and send it again.',
    ],
    more: [
      ['When a session ends', 'After 30 minutes without use, and after 8 hours in any case.'],
      ['A device is lost', 'On “Your account”, press “Sign out everywhere”. Tell an administrator at once.'],
    ],
    ask: ['admin'],
  },
  record: {
    title: 'Find and check the record',
    link: 'how to use the record',
    about: 'For the data protection officer, auditors and others who keep the record.',
    steps: [
      'Open “Record” for figures, the policy and the daily check of the record.',
      'Under “Is the record intact?”, press “Check every entry now”.',
      'On the page of an item, keep its content longer, or erase it.',
      'Make a copy for a request under “Copy for an information request”.',
    ],
    more: [['You may not read it', 'Ask on the page of the item. A second person must allow it, for one hour.']],
    ask: ['data-protection-officer', 'auditor'],
  },
  registers: {
    title: 'Keep the registers',
    link: 'how to keep the registers',
    about: 'For people who may change who does what, and what the rules know.',
    steps: [
      'Choose a register, then a row.',
      'Change the row, or end it on a day. The old values stay in its history.',
      'Add many rows at once from a CSV file. You see what would change first.',
      'A change counts at once. It is on record with your name.',
    ],
    more: [['A new role', 'The person must sign out and sign in again before a new role counts.']],
    ask: ['admin', 'data-protection-officer'],
  },
  apply: {
    title: 'Apply to the Chief Executive',
    link: 'how to apply',
    about: 'For a permission to speak, an account, or the use of an emblem or photograph.',
    steps: [
      'Choose what you ask for, and fill in the form.',
      'The Chief Executive decides. You get an email.',
      'Once it is granted, it is on the register at once.',
    ],
    ask: ['chief-executive'],
  },
  declarations: {
    title: 'Look at declarations of senders',
    link: 'how to look at a declaration',
    about: 'For the person who checks a sample of the emails that senders cleared.',
    steps: [
      'Open a declaration from the list.',
      'Read what was found and what the sender declared.',
      'Say whether the declaration was right. The email then closes to you.',
      'If it was wrong, say what is wrong. An incident is opened.',
    ],
    ask: ['chief-executive', 'data-protection-officer'],
  },
  observe: {
    title: 'Try it before mail is held',
    link: 'how observe-only works',
    about: 'For the Chief Executive and administrators.',
    steps: [
      'Add a period under “Registers”, with a first and a last day.',
      'Mail that would be held goes out and is counted. What must never go out is refused.',
      'Look at what would have been held. Say “right to hold” or “wrong to hold”.',
      'End the period when you are ready. Mail is held from then on.',
    ],
    ask: ['admin'],
  },
  administer: {
    title: 'Run the service',
    link: 'how to run the service',
    about: 'For administrators.',
    steps: [
      'Look at “Checks” first: it says what is missing or does not work.',
      'Under “Notices”, send again what could not be sent.',
      'Under “Sign-ins” and “Sessions”, see who was refused and end a session.',
      'Under “API keys”, make a key for a machine, and revoke one that is no longer used.',
    ],
    ask: ['admin'],
  },
  certificate: {
    title: 'Check a certificate',
    link: 'how to check a certificate',
    about: 'For everyone who wants to know whether a text was approved.',
    steps: [
      'Scan the code, or paste the certificate.',
      'Paste the text, or choose the file, to compare it with what was approved.',
      'A difference is shown first. Spaces and line breaks do not count.',
    ],
    ask: ['chief-executive'],
  },
  you: {
    title: 'Your own page',
    link: 'what your own page is for',
    about: 'For everyone.',
    steps: [
      'See what you may do, and until when.',
      'Make your yearly declaration. It takes a minute.',
      'On “Your account”, press “Sign out everywhere” if a device of yours is lost.',
    ],
    ask: ['admin', 'chief-executive'],
  },
} as const satisfies Readonly<Record<string, Guide>>

export type GuideName = keyof typeof GUIDES

export const GUIDE_NAMES = Object.keys(GUIDES) as GuideName[]

export const isGuide = (name: string): name is GuideName => Object.hasOwn(GUIDES, name)

/** Decides which guide a shared page leads to. */
export type Reader = { readonly roles: readonly Role[]; readonly delegate: boolean }

type Choice = GuideName | ((reader: Reader) => GuideName)

const decides: Choice = (reader) => {
  if (reader.roles.includes('chief-executive')) return 'decide'
  if (reader.delegate) return 'delegate'
  if (reader.roles.includes('independent-reviewer')) return 'review'
  return reader.roles.includes('data-protection-officer') ? 'advise' : 'write'
}

const reads: Choice = (reader) => (reader.roles.includes('auditor') ? 'record' : decides(reader))

/** The first match counts. */
const PAGES: readonly (readonly [path: RegExp, guide: Choice])[] = [
  [/^\/items\/[^/]+\/decide|^\/approve-many/, decides],
  [/^\/items\/[^/]+\/(?:keeping|copy)|^\/people\/copy|^\/legal-holds/, 'record'],
  [/^\/(?:record|policy|statistics|anchors)/, 'record'],
  [/^\/(?:new|hand-ins|drafts)|^\/items\/[^/]+\/versions/, 'write'],
  [/^\/mail\//, 'email'],
  [/^\/declarations/, 'declarations'],
  [/^\/stop/, 'stop'],
  [/^\/delegations/, (reader) => (reader.roles.includes('chief-executive') ? 'decide' : 'delegate')],
  [/^\/(?:registers|set-up)/, 'registers'],
  [/^\/applications/, 'apply'],
  [/^\/observed/, 'observe'],
  [/^\/(?:administration|calibration)/, 'administer'],
  [/^\/check/, 'certificate'],
  [/^\/(?:me|account)/, 'you'],
  [/^\/sign/, 'signed-out'],
  [/^\/items/, decides],
  [/^\/$/, reads],
]

export function guideFor(path: string, reader: Reader): GuideName {
  const choice = PAGES.find(([pattern]) => pattern.test(path))?.[1] ?? decides
  return typeof choice === 'function' ? choice(reader) : choice
}

export function guidesOf(reader: Reader): GuideName[] {
  const { roles } = reader
  const own: readonly (readonly [guide: GuideName, counts: boolean])[] = [
    ['decide', roles.includes('chief-executive')],
    ['review', roles.includes('independent-reviewer')],
    ['stop', reader.delegate || roles.includes('chief-executive') || roles.includes('on-call')],
    ['delegate', reader.delegate],
    ['advise', roles.includes('data-protection-officer')],
    ['emergency', roles.includes('on-call')],
    ['administer', roles.includes('admin')],
    ['record', roles.includes('auditor') || roles.includes('data-protection-officer')],
    ['write', true],
    ['email', true],
    ['signed-out', true],
  ]
  return own.filter(([, counts]) => counts).map(([guide]) => guide)
}
