import { LANGUAGES } from '../languages.ts'
import { MAX_OBSERVE_DAYS, OBSERVABLE } from '../mail/observe.ts'
import { field, type Register } from './describe.ts'
import { SENDER_CLEARS } from './sender-clears.ts'

const KEEPERS = ['registrar', 'admin', 'chief-executive'] as const

const topics: Register = {
  id: 'topics',
  title: 'Sensitive topics',
  one: 'a sensitive topic',
  about: 'A draft that mentions one of these topics needs sign-off, an email too.',
  paragraphs: ['18'],
  name: 'topic',
  unique: ['topic'],
  see: 'everyone',
  edit: KEEPERS,
  fields: [
    field.text('topic', 'Topic', { hint: 'For example: the review of custody', required: true }),
    field.list('words', 'Words that show it', { hint: 'One word or phrase a line.', required: true }),
  ],
}

const embargoes: Register = {
  id: 'embargoes',
  title: 'Embargoes',
  one: 'an embargo',
  about: 'Texts that must not be seen before their time. What says the same is held until then, in email too.',
  paragraphs: ['15'],
  name: 'item',
  unique: ['item'],
  see: ['registrar', 'chief-executive'],
  edit: ['registrar', 'chief-executive'],
  fields: [
    field.text('item', 'What it is', { hint: 'Say it without giving it away.', required: true }),
    field.moment('embargo', 'Not before', { required: true }),
    field.long('text', 'The text', {
      hint: 'Compared word by word; erase the row when the time has come.',
      required: true,
    }),
  ],
}

const labels: Register = {
  id: 'labels',
  title: 'Sensitivity labels',
  one: 'a label',
  about: 'The labels that documents carry, and the marking that each means.',
  paragraphs: ['25', '62'],
  name: 'label',
  unique: ['label'],
  see: 'everyone',
  edit: KEEPERS,
  fields: [
    field.text('label', 'Name or identifier', { hint: 'For example: Restricted', required: true, code: true }),
    field.choice('marking', 'Marking', {
      required: true,
      options: {
        OFFICIAL: 'OFFICIAL',
        OFFICIAL_SENSITIVE: 'OFFICIAL-SENSITIVE',
        SECRET: 'SECRET',
        TOP_SECRET: 'TOP SECRET',
      },
    }),
  ],
}

const references: Register = {
  id: 'references',
  title: 'Reference formats of the force',
  one: 'a reference format',
  about: 'How the force writes crime numbers, logs and collar numbers.',
  paragraphs: ['18'],
  name: 'type',
  unique: ['type', 'pattern'],
  see: 'everyone',
  edit: KEEPERS,
  fields: [
    field.choice('type', 'What it is', {
      required: true, // Only here is a form of the force used.
      options: { CRIME_REFERENCE: 'Crime or incident number' },
      usual: 'CRIME_REFERENCE',
    }),
    field.pattern('pattern', 'Pattern', { hint: 'A regular expression. It must match the example.', required: true }),
    field.text('example', 'Example', { hint: 'For example: 20DY/4471', required: true, code: true }),
  ],
}

const secureDomains: Register = {
  id: 'secure-domains',
  title: 'Secure domains',
  one: 'a secure domain',
  about: 'Domains to which mail is encrypted, or that the office trusts.',
  paragraphs: ['45'],
  name: 'domain',
  unique: ['domain'],
  see: 'everyone',
  edit: KEEPERS,
  fields: [field.text('domain', 'Domain', { hint: 'For example *.police.uk', required: true })],
}

const websites: Register = {
  id: 'websites',
  title: 'Websites to look at',
  one: 'a website',
  about:
    'Countersign may open a page on these websites once somebody says that something was published there. ' +
    'It compares the page with what was approved. It looks nowhere else.',
  paragraphs: ['24', '36'],
  name: 'host',
  unique: ['host'],
  see: 'everyone',
  edit: KEEPERS,
  fields: [field.text('host', 'Name of the server', { hint: 'For example www.office.example', required: true })],
}

const mailRules: Register = {
  id: 'mail-rules',
  title: 'Rules for mail',
  one: 'the rules for mail',
  about: 'What the mail gateway lets pass by itself, and how long it holds the rest.',
  paragraphs: ['45', '46', '47'],
  single: 'mail-rules',
  name: 'holdHours',
  unique: ['holdHours'],
  see: 'everyone',
  edit: ['chief-executive', 'admin'],
  fields: [
    field.list('trustedDomains', 'Partners whose mail no person need look at', {
      hint: 'One domain a line. What must not go out is refused all the same.',
    }),
    field.list('forcedTls', 'Domains with verified TLS or no delivery', { hint: 'One a line.' }),
    field.list('systemSenders', 'Senders that are machines', {
      hint: 'One address a line. What these send may name people and give phone numbers. An automatic answer by anybody else is checked like other mail.',
    }),
    field.list('selfRelease', 'Rules whose findings the sender clears', {
      hint: 'One a line, by the name at the foot of its help page. What is never for the sender stays with an approver.',
      code: true,
    }),
    ...SENDER_CLEARS,
    field.number('holdHours', 'Hours until a held message goes back to its sender', { hint: 'For example: 72' }),
    field.number('heldAnHour', 'Held messages of one sender in an hour', {
      hint: 'A further one is put off until later. 60 where nothing is given.',
    }),
  ],
}

const observeOnly: Register = {
  id: 'observe-only',
  title: 'Observe-only mail',
  one: 'an observe-only period',
  about:
    'On these days, mail that would be held is sent and counted. See it under “What would have been held”. Nobody is ' +
    'asked to decide, and no sender is notified. If all outgoing mail is covered, that includes parts that could not ' +
    'be read. What must never go out is refused all the same. Mail is held again after the last day.',
  paragraphs: ['45', '46', '47'],
  name: 'covers',
  unique: ['covers', 'stopped'],
  dated: true,
  longest: MAX_OBSERVE_DAYS,
  see: 'everyone',
  edit: ['chief-executive', 'admin'],
  fields: [
    field.choice('covers', 'What is only observed', {
      hint:
        'All outgoing mail includes mail with parts that could not be read. Rules that refuse mail are not offered: they ' +
        'always apply.',
      options: OBSERVABLE,
      required: true,
    }),
    field.text('reason', 'Why', { hint: 'For example a trial, or a rule that was changed.', required: true }),
    field.moment('stopped', 'Ended early at', {
      hint: 'Leave it empty. With any time here, holding applies.',
      final: 'this period has ended. Add a new one instead.',
    }),
  ],
}

const languages: Register = {
  id: 'languages',
  title: 'Languages other than English',
  one: 'a language',
  about:
    'The rules read English only. A person checks a passage in another language, unless the language is listed ' +
    'here. What must not go out is refused all the same, as far as a rule finds it.',
  paragraphs: ['12', '45'],
  name: 'language',
  unique: ['language'],
  see: 'everyone',
  edit: ['registrar', 'chief-executive'],
  fields: [
    field.choice('language', 'Language', { required: true, options: LANGUAGES }),
    field.people('checkedBy', 'Who checks it by hand', {
      hint: 'Drafts in this language then go to sign-off like any other. Email does not: nobody may see it.',
    }),
    field.list('passesTo', 'Email in this language may go to', {
      hint: 'One address or domain a line, for example *.gov.example. Every recipient outside the office must be listed.',
    }),
  ],
}

export const WORDS: readonly Register[] = [
  topics,
  embargoes,
  labels,
  references,
  secureDomains,
  websites,
  mailRules,
  observeOnly,
  languages,
]
