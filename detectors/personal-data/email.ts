import { lineBefore } from '../around.ts'
import type { Rule } from '../contract.ts'
import { allInKind, readMail } from '../in-kind.ts'
import { patternWith } from '../pattern.ts'
import { isContact, isInHead } from './correspondence.ts'
import { INVITES, PERSONAL } from './cues.ts'
import { type Found, type Identifier, ruleOfNumbers } from './identifier.ts'
import { addressees, personalMailbox } from './mail.ts'
import { CASE } from './names/case-words.ts'
import { filledIn } from './names/filled-in.ts'
import { publicMailbox } from './register.ts'

/** Many private recipients who see each other are not public. */
function spare(found: Found): boolean {
  const { text, reading, zone, before, part, start, end } = found
  const address = text.replace(/^'/, '')
  if (filledIn(found, part, reading) || publicMailbox(address, reading)) return true
  if (isReference(found) || isInHead(found, address) || isContact(found, address)) return true
  if (zone === 'header') return addressees(reading, part).length < 2
  if (zone === 'signature' || zone === 'contact' || zone === 'notes') return true
  if (zone === 'byline' && !personalMailbox(address)) return true
  const lead = before.replace(/\s+/g, ' ')
  const asks = ASKS_TO_WRITE.test(lead) || (lead.endsWith('mailto:') && part.text.startsWith('?subject=', end))
  const isInvited =
    INVITES.test(lead) || (address.includes('@') && asks && !CASE.within(part.text, start - CASE_REACH, end))
  return isInvited && !PERSONAL.test(before) && !personalMailbox(address)
}

/** 'please contact Ann Sample at', 'send your comments to', 'or email' */
const ASKS_TO_WRITE = patternWith('iu')`
  \b(?:(?:(?:by|or) )?e-?mail(?:ing)?|contact|reach me|write (?:to|me at)|reach out to|get in touch (?:with|at|by)|reply to|respond to|rsvp(?: to)?
    |(?:send|submit|return|forward|address) [^.!?]{1,80} to|(?:questions|comments|ideas) to)
    (?: [\p{L}\d.@’'-]+){0,8}?(?: (?:on|at|via|by e-?mail))?[:,]? ?[([<]?$
`

/** The sentence before may say why the person matters. */
const CASE_REACH = 160
const LONGEST_NAME = 300

/** RFC 2392, RFC 5545 3.8.4.7, or a path; a query may hold a mailbox. */
function isReference({ part, start, text }: Found): boolean {
  const line = lineBefore(part.text, start, LONGEST_NAME)
  const token = /[^\s"'<>()[\]]*$/.exec(line)![0]
  return (
    /^(?:cid|mid):/i.test(token) ||
    (/^(?:UID|RELATED-TO)[:;]\S*$/.test(line) && /\d/.test(text)) ||
    (/^[a-z][a-z+.-]{1,12}:\/\/[^/?#]+\/[^?#]*$/i.test(token) && !personalMailbox(text)) ||
    ((ID_FIELD.test(line) || ID_PROPERTY.test(part.id)) && /(?:\d.*){6}@/.test(text))
  )
}

/** Where Outlook keeps the ids of a message, its references and the one it answers. */
const ID_PROPERTY = /\/property10(?:35|39|42)$/
const ID_FIELD = /^[>|\s]{0,24}(?:(?:original-|resent-)?message-id|in-reply-to|references|content-id)\s?:[^:]*<[^<>]*$/i

const written = {
  type: 'EMAIL',
  confidence: 0.7,
  near: /e-?mail|address|inbox|write to/i,
  spare,
  because: 'Gives an email address that is not the office’s, a role’s or a contact point',
  suggestion: '[email address removed]',
} as const

const plain: Identifier = {
  ...written,
  sign: /@/g,
  pattern:
    /(?<![\w.%+'’-])[\p{L}\d_%+'’-](?:[\p{L}\d._%+'’-]{0,63})@(?:[\p{L}\d-]{1,63}\.){1,5}(?:xn--[a-z\d-]{2,59}|\p{L}{2,63})(?![\p{L}\d-])/gu,
}

/** 'name [at] post [dot] example': disguised against harvesters. */
const disguised: Identifier = {
  ...written,
  sign: /[[(]at[\])]| dot | at /gi,
  pattern: patternWith('gi')`
    (?<![\w.])[\w.-]{2,40} ?[[(]at[\])] ?[\w-]{2,40}(?: ?(?:[[(]dot[\])]|\.) ?[a-z]{2,10}){1,3}
    |(?<![\w.])[\w-]{2,30}(?: dot [\w-]{2,30})? at [\w-]{2,40}(?: dot [a-z]{2,10}){1,3}(?!\w)
  `,
}

const MAIL = { kind: 'email' } as const
const oneLetter = (...lines: readonly string[]): string => lines.join('\n')

export const email: Rule = ruleOfNumbers({
  id: 'personal-data/email',
  title: 'Email address of a person',
  advice: 'Remove the address, or give the mailbox of a role. Put many recipients in blind copy.',
  paragraphs: ['19', '26', '46'],
  limits: 'Misses a personal address that looks like one of a role or, in an email, of an organisation.',
  numbers: [plain, disguised],
  examples: {
    found: [
      ...readMail(
        'Robbery in Kirk Road\nBy Bo Sample <mailto:bo.sample8@firm.example>\n\nHe ran.',
        'Please copy bo.sample8@postbox.example in.',
        'We spoke to the witness.\n\nPlease copy bo.sample8@firm.example in.',
        'bo.sample8@firm.example is where her letters go.',
        'As you know, bo.sample8@firm.example has HIV.',
        'Our source is bo.sample8@firm.example.',
        'Emails of those who reported hate crime:\n\nbo.sample8@firm.example\ncy.sample8@firm.example',
        'The whistleblower wrote from bo.sample8@firm.example.',
        'On long-term sick leave: bo.sample8@firm.example, cy.sample8@firm.example',
        'The victims wrote to us.\n\nLinks:\n   0. mailto:bo.sample8@firm.example',
        'Ida was attacked in May. To get in touch with Ida, email ida@samplefamily.example.',
        'Our victim wrote. Delivery has failed to bo.sample8@firm.example, so ring.',
        'You received this because bo.sample8@firm.example is a member of the rape survivors group.',
        'You asked who is subscribed: he is, as bo.sample8@firm.example',
        'Delivery status: the victims are bo.sample8@firm.example and Cy.',
      ),
      ...allInKind(
        'email',
        'New rules for buses\nBy Bo Sample <mailto:bo.sample8@postbox.example>\n\nNo.',
        'I cannot stay.\n\nMany thanks\nBo Sample\nbo.sample8@postbox.example\n\nPlease ring Bo.\n\nRegards\nCy',
        'Please ring the witness:\n\n- Bo Sample\n  bo.sample8@postbox.example',
        'Bo Sample <bo.sample8@postbox.example> was in the garden again today:',
        'The victims are:\n\n-- \nAnn Sample: ann.sample8@postbox.example\nJohn Sample: john.sample8@postbox.example',
        'To: Cy\nwho lives with\nBo Sample <bo.sample8@postbox.example>\n\nNo.',
        'Bo <bo.sample8@postbox.example> on 02/24/2001 was robbed.',
        'bo.sample8@postbox.example confessed:',
        oneLetter('Agreed.\n\n--', ...['bo', 'cy', 'di'].map((name) => `${name}.sample8@postbox.example`)),
        'Please ring them:\n\n- Bo Sample\n- bo.sample8@postbox.example',
        'Agreed.\n\n-- \nBo Sample (victim)\nbo.sample8@postbox.example',
        'Agreed.\n\nThanks\nBo Sample (victim)\nbo.sample8@postbox.example\n\nIt rained.\n\nRegards\n\nCy',
        'To: Cy\nwho lives with\nBo Sample <bo.sample8@postbox.example>\nDate: Friday\n\nNo.',
        'To: Cy\nBo at 4 Sample Road, bo.sample8@postbox.example\nDate: Friday\n\nNo.',
        'Here they are.\n\nThanks\nBo Sample 01632 960001 bo.sample8@postbox.example\nCy Sample 01632 960002 cy.sample8@postbox.example',
        'To: ann.sample88@mailbox.example; bo_sample@letterbox.example; c.sample@inbox.example\nSubject: Survivors’ forum\n\nHello all',
      ),
      {
        text: 'Please copy bo.sample8@firm.example in.',
        circumstances: MAIL,
        classifierMatches: [],
        part: { kind: 'hidden' },
      },
      {
        text: 'Please copy bo.sample8@firm.example in.',
        circumstances: MAIL,
        classifierMatches: [],
        part: { kind: 'attachment' },
      },
      {
        text: 'Please copy bo.sample8@firm.example in. Bo is unwell.',
        circumstances: MAIL,
        classifierMatches: [{ part: 'body', start: 40, end: 53, group: 'health-fact', confidence: 0.4, level: 'note' }],
      },
      'You can reach the victim on her home page or at bo.sample8@firm.example.',
      'Can you reach me the file of our victim, bo.sample8@firm.example?',
      'The victims:\n1. mailto:bo.sample8@postbox.example\n2. mailto:cy.sample8@postbox.example',
      'Witness list:\n1. mailto:bo.sample8@postbox.example\n2. https://post.example/bo',
      'See her: mailto:bo.sample8@firm.example?subject=robbery',
      'Please contact the victim, Bo Sample-Reid, at bo.sample8@town.example.',
      'Write to it.janesmith@gmail.com.',
      'Write to bo-list@gmail.com, or to bosample@bo.example at home, or to bo.sample@gov.postbox.example.',
      'See https://post.example/send?to=bo.sample8@postbox.example',
      {
        text: 'x-note: the victim is at bo.sample8@postbox.example',
        part: { kind: 'properties', program: 'technical' },
      },
      'Their page is https://post.example/bo.sample8@postbox.example',
      'Write to her at ann.bo@groups.sample.example, or to ann-dev@sample.example and user.ann@postbox.example.',
      'Write to her at willgreen2019@sample.example about the event.',
      'email sample.person [at] postbox [dot] example',
      'BEGIN:VEVENT\nUID:20261124T1000-77@host.sample.example\nATTENDEE:mailto:bo.sample8@postbox.example\nEND:VEVENT',
    ],
    clear: [
      ...readMail(),
      ...allInKind(
        'email',
        'Bo Sample <bo.sample8@postbox.example> changed:\n\n    What    |Removed    |Added\n----\nStatus|NEW|DONE',
        'To: Cy <cy@sample.example>\nSubject: News\nSender: di@sample.example\nX-BeenThere: bo-forum@sample.example\n\nHa.',
        'Yours\nBo Sample\nVictim Support Officer\nbo.sample8@postbox.example',
        'Forwarded-by: Bo <bo.sample8@postbox.example>\nForwarded-by: Cy <cy@sample.example>\n\nHa.',
        'Agreed.\n\n- Bo "Ned" Sample\n  bo.sample8@postbox.example',
        'Agreed.\n\n-- \nbo.sample8@postbox.example / Yes, it is a very personal one of mine.',
        'To: Ann Sample <ann@sample.example>\nSubject: Stand\n\nHi Ann',
        'Hi Ann\n\nSee you at nine.\n\nBo Sample\nbo.sample@firm.example',
      ),
      {
        text: '> X-BeenThere: bo.sample8@firm.example',
        circumstances: MAIL,
        classifierMatches: [],
        part: { kind: 'quoted' },
      },
      'You can reach me at my usual address, bo.sample8@firm.example.',
      'See the home page of the list, or contact B.C. Sample-Reid <bo.sample8@firm.example> to be removed.',
      'The minutes are at park-friends-list@sample.example.',
      'Write to us: mailto:bo.sample8@firm.example?subject=Comment',
      'For further\ninformation about the plan, call 01632 960001 or write to\nplan9@firm.example.',
      'Write to info.samaritans@gmail.com or secretary.northtown@gmail.com.',
      'Can I just rename it from user1@site.example to user2@site.example?',
      'The logo is at cid:image001.png@01DC5D2B.ABCDEFAB in the message.',
      'Message-ID: <20261124091231.4471@mx.sample.example>',
      { text: 'x-original-to: bo.sample8@postbox.example', part: { kind: 'properties', program: 'technical' } },
      'Email jane.sample@example.com',
      'Write to northernireland@sample.example or to yorkshireandhumber@sample.example about the event.',
      'Contact: media@westmids-opcc.example',
      'BEGIN:VEVENT\nUID:20261124T1000-77@host.sample.example\nSUMMARY:A meeting\nEND:VEVENT',
    ],
  },
})
