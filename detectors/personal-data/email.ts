import { lineBefore } from '../around.ts'
import type { Match, Reading, Rule } from '../contract.ts'
import { inKind } from '../in-kind.ts'
import { patternWith, phrases } from '../pattern.ts'
import { isBesideAuthors, isInHead, isSubscribed } from './correspondence.ts'
import { INVITES, PERSONAL } from './cues.ts'
import { type Found, identifier } from './identifier.ts'
import { PASSED } from './layout-lines.ts'
import { addressees, personalMailbox } from './mail.ts'
import { filledIn } from './names/filled-in.ts'
import { publicMailbox } from './register.ts'
import { remembered } from './remembered.ts'

/** Many private recipients who see each other are not public. */
function spare(found: Found): boolean {
  const { text, reading, zone, before, part } = found
  const address = text.replace(/^'/, '')
  if (filledIn(found, part, reading) || publicMailbox(address, reading)) return true
  if (reported(found) || identifies(found) || isReference(found)) return true
  if (isInHead(found, address) || isSubscribed(found, address) || isBesideAuthors(found)) return true
  if (zone === 'header') {
    if (personalMailbox(address) && PASSED.test(lineBefore(part.text, found.start, LONGEST_NAME))) return false
    return addressees(reading, part).length < 2 || !addressees(reading, part).includes(address.toLowerCase())
  }
  if (zone === 'signature' || zone === 'contact' || zone === 'notes') return true
  return INVITES.test(before.replace(/\s+/g, ' ')) && !PERSONAL.test(before) && !personalMailbox(address)
}

const DELIVERY_REPORTS = phrases`
  undeliver\w+, delivery (?:has )?(?:failed|failure|status|report), could ?n[o’']t be delivered, not be delivered,
  returned to sender, mailbox (?:is )?(?:full|unavailable), recipient[’']?s? (?:address )?(?:rejected|not found),
  could not deliver, (?:problem|delay) delivering, delivery incomplete, automatic reply,
  automated (?:response|reply), out of (?:the )?office, auto-?reply
`

const SEVERAL =
  /\b(?:residents|tenants|victims|witnesses|suspects|complainants|survivors|defendants|offenders|patients)\b(?![’'])/i
const REPORT = patternWith('i')`\b${DELIVERY_REPORTS}\b`

function reported({ reading, part, start, end, before }: Found): boolean {
  const lead = before.slice(-40)
  if (reading.circumstances.kind !== 'email' || PERSONAL.test(lead) || SEVERAL.test(lead)) return false
  const near = part.text.slice(Math.max(0, start - 120), end + 160)
  const lines = near.split(/\n\s*\n/)
  return lines.some((line) => line.includes(part.text.slice(start, end)) && REPORT.test(line))
}

const LONGEST_NAME = 300

/** RFC 5545, UID: a number at the creating host. */
function identifies({ part, start, text }: Found): boolean {
  const line = lineBefore(part.text, start, LONGEST_NAME)
  return /^(?:UID|RELATED-TO)[:;]\S*$/.test(line) && /\d.*@/.test(text)
}

/** RFC 2392, RFC 5322 3.6.4, or a path; a query may hold a mailbox. */
function isReference({ part, start, text }: Found): boolean {
  const line = lineBefore(part.text, start, LONGEST_NAME)
  const token = /[^\s"'<>()[\]]*$/.exec(line)![0]
  return (
    /^(?:cid|mid):/i.test(token) ||
    (/^[a-z][a-z+.-]{1,12}:\/\/[^/?#]+\/[^?#]*$/i.test(token) && !personalMailbox(text)) ||
    ((ID_FIELD.test(line) || (ID_PROPERTY.test(part.id) && line === '<')) && isMadeByProgram(text))
  )
}

/** PR_INTERNET_MESSAGE_ID, PR_INTERNET_REFERENCES and PR_IN_REPLY_TO_ID of Outlook. */
const ID_PROPERTY = /\/property10(?:35|39|42)$/

function isMadeByProgram(id: string): boolean {
  const name = id.slice(0, id.indexOf('@'))
  const changes = name.match(/[a-z](?=\d)|\d(?=[a-z])/gi)?.length ?? 0
  return (name.match(/\d/g)?.length ?? 0) >= FIGURES_OF_ID || changes >= CHANGES_OF_ID || name.length >= LENGTH_OF_ID
}

const [FIGURES_OF_ID, CHANGES_OF_ID, LENGTH_OF_ID] = [6, 3, 25] as const

const ID_FIELD = /^[>|\s]{0,24}(?:(?:original-|resent-)?message-id|in-reply-to|references|content-id)\s?:[^:]*<[^<>]*$/i

const written = {
  type: 'EMAIL',
  confidence: 0.7,
  near: /e-?mail|address|inbox|write to/i,
  spare,
  because: 'Gives an email address that is not the office’s, a role’s or a contact point',
  suggestion: '[email address removed]',
} as const

const plain = identifier({
  ...written,
  sign: /@/g,
  pattern:
    /(?<![\w.%+'’-])[\p{L}\d_%+'’-](?:[\p{L}\d._%+'’-]{0,63})@(?:[\p{L}\d-]{1,63}\.){1,5}(?:xn--[a-z\d-]{2,59}|\p{L}{2,63})(?![\p{L}\d-])/gu,
})

/** 'name [at] post [dot] example': disguised against harvesters. */
const disguised = identifier({
  ...written,
  sign: /[[(]at[\])]| dot | at /gi,
  pattern: patternWith('gi')`
    (?<![\w.])[\w.-]{2,40} ?[[(]at[\])] ?[\w-]{2,40}(?: ?(?:[[(]dot[\])]|\.) ?[a-z]{2,10}){1,3}
    |(?<![\w.])[\w-]{2,30}(?: dot [\w-]{2,30})? at [\w-]{2,40}(?: dot [a-z]{2,10}){1,3}(?!\w)
  `,
})

function* find(reading: Reading): Iterable<Match> {
  if (reading.parts.some((part) => part.text.includes('@'))) yield* plain(reading)
  if (reading.parts.some((part) => /[[(]at[\])]| dot [a-z]/i.test(part.text))) yield* disguised(reading)
}

const MAIL = { kind: 'email' } as const
const oneLetter = (...lines: readonly string[]): string => lines.join('\n')

export const email: Rule = {
  id: 'personal-data/email',
  title: 'Email address of a person',
  advice: 'Remove the address, or give the mailbox of a role. Put many recipients in blind copy.',
  severity: 'sign-off',
  paragraphs: ['19', '26', '46'],
  limits: 'Misses a personal address that looks like the mailbox of a role.',
  find: remembered(find),
  examples: {
    found: [
      { text: 'Please ring the witness:\n\n- Bo Sample\n  bo.sample8@postbox.example', circumstances: MAIL },
      { text: 'Bo Sample <bo.sample8@postbox.example> was in the garden again today:', circumstances: MAIL },
      'Write to bo-list@gmail.com, or to bosample@bo.example at home, or to bo.sample@gov.postbox.example.',
      { text: 'You asked who is subscribed: he is, as bo.sample8@postbox.example', circumstances: MAIL },
      {
        text: 'The victims are:\n\n-- \nAnn Sample: ann.sample8@postbox.example\nJohn Sample: john.sample8@postbox.example',
        circumstances: MAIL,
      },
      'Write to it.janesmith@gmail.com.',
      { text: 'To: Cy\nwho lives with\nBo Sample <bo.sample8@postbox.example>\n\nNo.', circumstances: MAIL },
      { text: 'Bo <bo.sample8@postbox.example> on 02/24/2001 was robbed.', circumstances: MAIL },
      { text: 'bo.sample8@postbox.example confessed:', circumstances: MAIL },
      { text: 'From: a@lists.example\nX-Original-To: bo.sample8@postbox.example\n\nNo.', circumstances: MAIL },
      { text: 'Delivery status: the victims are bo.sample8@postbox.example and Cy.', circumstances: MAIL },
      {
        text: oneLetter('Agreed.\n\n--', ...['bo', 'cy', 'di'].map((name) => `${name}.sample8@postbox.example`)),
        circumstances: MAIL,
      },
      {
        text: 'Agreed.\n\n--\nMailing list: bo.sample8@postbox.example\nTo leave write to cy.sample8@postbox.example',
        circumstances: MAIL,
      },
      { text: 'Please ring them:\n\n- Bo Sample\n- bo.sample8@postbox.example', circumstances: MAIL },
      'See https://post.example/send?to=bo.sample8@postbox.example',
      {
        text: 'x-note: the victim is at bo.sample8@postbox.example',
        part: { kind: 'properties', program: 'technical' },
      },
      {
        text: 'To: Cy\nwho lives with\nBo Sample <bo.sample8@postbox.example>\nDate: Friday\n\nNo.',
        circumstances: MAIL,
      },
      { text: 'To: Cy\nBo at 4 Sample Road, bo.sample8@postbox.example\nDate: Friday\n\nNo.', circumstances: MAIL },
      'References: <bo.sample8@postbox.example>',
      'UID: the victim is bo.sample8@postbox.example',
      'Their page is https://post.example/bo.sample8@postbox.example',
      'Write to her at ann.bo@groups.sample.example, or to ann-dev@sample.example and user.ann@postbox.example.',
      {
        text: 'Here they are.\n\nThanks\nBo Sample 01632 960001 bo.sample8@postbox.example\nCy Sample 01632 960002 cy.sample8@postbox.example',
        circumstances: MAIL,
      },
      { text: 'Agreed.\n\n-- \nBo Sample (victim)\nbo.sample8@postbox.example', circumstances: MAIL },
      'Drop her a line at sample_person51@postbox.example',
      'Write to her at willgreen2019@sample.example about the event.',
      'Write to her at londonjane@sample.example about the event.',
      'email sample.person [at] postbox [dot] example',
      'BEGIN:VEVENT\nUID:20261124T1000-77@host.sample.example\nATTENDEE:mailto:bo.sample8@postbox.example\nEND:VEVENT',
      inKind(
        'email',
        'To: ann.sample88@mailbox.example; bo_sample@letterbox.example; c.sample@inbox.example\nSubject: Survivors’ forum\n\nHello all',
      ),
    ],
    clear: [
      {
        text: 'Bo Sample <bo.sample8@postbox.example> changed:\n\n    What    |Removed    |Added\n----\nStatus|NEW|DONE',
        circumstances: MAIL,
      },
      'For further\ninformation about the plan, call 01632 960001 or write to\nplan9@firm.example.',
      { text: 'Bo Sample <bo.sample8@postbox.example> is thought to have said:\n\n> No.', circumstances: MAIL },
      {
        text: oneLetter(
          'Agreed.\n\n-- \nSample Linux Users’ Group: slug@linux.example',
          'http://linux.example/mailman/listinfo/slug for (un)subscription information.',
          'List maintainer: listmaster@linux.example',
        ),
        circumstances: MAIL,
      },
      { text: 'You are currently subscribed to town-news as: bo.sample8@postbox.example', circumstances: MAIL },
      {
        text: oneLetter(
          'I could not deliver your message.\n\n<bo.sample8@postbox.example>: host mx.postbox.example[203.0.113.9] said: 550 5.1.1',
          '    <bo.sample8@postbox.example>: Recipient address rejected: User unknown (in reply to RCPT TO)',
        ),
        circumstances: MAIL,
      },
      { text: 'Your subscribed e-mail address is: [bo.sample8@postbox.example]', circumstances: MAIL },
      'To leave, write to leave-customers-949326K@news.example.',
      {
        text: 'To: Cy <cy@sample.example>\nSubject: News\nSender: di@sample.example\nX-BeenThere: bo-forum@sample.example\n\nHa.',
        circumstances: MAIL,
      },
      ' >  >     Message-ID:  <1030372078.11075.TMDA@host.sample.example>',
      'In-Reply-To: <m17hxYz-0003hC@host.sample.example>',
      { text: 'Yours\nBo Sample\nVictim Support Officer\nbo.sample8@postbox.example', circumstances: MAIL },
      'Write to info.samaritans@gmail.com or secretary.northtown@gmail.com.',
      'The minutes are at town-forum@lists.sample.example and park-friends-list@sample.example.',
      {
        text: 'Forwarded-by: Bo <bo.sample8@postbox.example>\nForwarded-by: Cy <cy@sample.example>\n\nHa.',
        circumstances: MAIL,
      },
      {
        text: 'Hi\n\n-----Original Message-----\nFrom: Cy (by way\nof Bo <bo.sample8@postbox.example>)\nSent: Friday\n\nNo.',
        circumstances: MAIL,
      },
      {
        text: oneLetter(
          'Hi\n\n-----Original Message-----\nFrom: list@sample.example\n[mailto:list@sample.example] On Behalf Of Bo (by way',
          'of Bo <bo.sample8@postbox.example>)\nSent: Friday\n\nNo.',
        ),
        circumstances: MAIL,
      },
      {
        text: oneLetter(
          'Agreed.\n\n--\n-----------------\nBo Sample <mailto: bo.sample8@postbox.example>\nThe Sample Corporation',
          '<https://corporation.example>\n"However it may deserve respect for its\nusefulness and antiquity,',
          'such a thing has not been found\nagreeable to\nexperience." -- A book\nof the\nEmpire',
        ),
        circumstances: MAIL,
      },
      {
        text: 'Agreed.\n\n--\nCheers,                           Live long, die old.\nBo Sample\nbo.sample8@postbox.example',
        circumstances: MAIL,
      },
      'Can I just rename it from user1@site.example to user2@site.example?',
      { text: 'Agreed.\n\n- Bo "Ned" Sample\n  bo.sample8@postbox.example', circumstances: MAIL },
      {
        text: 'Agreed.\n\n-- \nbo.sample8@postbox.example / Yes, it is a very personal one of mine.',
        circumstances: MAIL,
      },
      'The logo is at cid:image001.png@01DC5D2B.ABCDEFAB in the message.',
      'Join at https://meet.example/l/19%3ameeting_MzQ5ZjA2YjktNGQ4@thread.v2/0?context=7',
      'Message-ID: <20261124091231.4471@mx.sample.example>',
      { text: 'x-original-to: bo.sample8@postbox.example', part: { kind: 'properties', program: 'technical' } },
      'Its officer is at licensingandgamblingpanel@sample-council.example and so is he.',
      'Ask elections@returning-sample.example about the poll.',
      {
        text: 'See below.\n\n"Sample, Bo W., CFP" <bo.sample8@postbox.example> on 02/24/2001 04:22:47\nPM\nTo: Cy\nSubject: Sofa\n\nNo.',
        circumstances: MAIL,
      },
      'Email jane.sample@example.com',
      'Send it to jane.sample@roads.gov, j.sample@health.gov.au or jane.sample@parks.gc.ca, or complain to siocasework@sio.example.',
      'Write to archives@sample-museum.example',
      'Write to press@sample.example',
      'Write to northernireland@sample.example or to yorkshireandhumber@sample.example about the event.',
      'Write to elections2026@sample.example or bookclub@sample.example about the event.',
      'Contact: media@westmids-opcc.example',
      'BEGIN:VEVENT\nUID:20261124T1000-77@host.sample.example\nSUMMARY:A meeting\nEND:VEVENT',
      inKind('email', 'To: Ann Sample <ann@sample.example>\nSubject: Stand\n\nHi Ann'),
      inKind('email', 'Hi Ann\n\nSee you at nine.\n\nBo Sample\nbo.sample@firm.example'),
    ],
  },
}
