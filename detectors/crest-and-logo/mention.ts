import type { Reading, Rule } from '../contract.ts'
import { inKind, ownPost } from '../in-kind.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const MARK =
  '(?:crest|insignia|logo|badge|coat of arms|emblem|letterhead|headed (?:note)?paper|branding|artwork|lanyard|warrant card)'
const OURS =
  "(?:opcc(?:'s)?|pcc(?:'s)?|(?:police and crime )?commissioner(?:'s)?|office(?:'s)?|our|the police|force|constabulary|work)"

const personal = (reading: Reading) => reading.circumstances.account === 'personal'
const corporate = (reading: Reading) => reading.circumstances.account === 'corporate'
const OLD =
  /\b(?:museum|car boot|collector|collection|19\d\d|18\d\d|granted in|history|antique|football|school badge|scout|blue badge)\b/

const FAMILY_AND_CLUBS = phrases`
  daughter, son, wife, husband, friend, sister, brother, mum, dad, nephew, niece, cousin, mate, neighbour, partner,
  club, team, band, choir, gig, quiz, wedding, party, business, company, landlord, school, church, own, kids,
  children, family, personal, private
`
const PRIVATE_OCCASIONS = phrases`
  school fete, jumble sale, birthday, wedding, fun day, parking (?:fine|ticket|charge), stag, hen do, raffle,
  five-a-side, our band, discount, business cards for, private, personal (?:letter|use|card)
`
const PERSONAL_TIES = phrases`
  friend, mate, brother, sister, son, daughter, wife, husband, cousin, nephew, niece, neighbour, landlord, flat,
  house, car, holiday, refund, own
`

export const mention: Rule = {
  id: 'crest-and-logo/mention',
  title: 'Crest, badge, logo or name of the office in private use',
  advice: 'Take it out, or ask the Chief Executive for written permission first.',
  severity: 'sign-off',
  paragraphs: ['13', '18', '33', '34'],
  limits: 'Leaves a crest or logo that the text does not mention to picture matching.',
  find: phraseRules({
    type: 'MARK_MENTION',
    says: [
      {
        says: pattern`
          \b${OURS} (?:\w+ ){0,2}${MARK}\b
          |\b(?:the|used the|with the|a) (?:official |police )?(?:crest|insignia|badge|logo)\b.{0,60}\b
            (?:profile|banner|header|page|group|legit|official|avatar|cover photo|bio|smart(?:er)?|looks)\b
          |\b(?:profile|banner|header|avatar|cover)\b.{0,50}\b(?:crest|insignia|badge|logo)\b
        `,
        when: personal,
        not: OLD,
        notNear: OLD,
        because: 'Shows the office’s crest, badge or logo on a personal account',
        confidence: 0.75,
        reserved: true,
      },
      {
        says: pattern`\b${MARK}\b`,
        near: [
          pattern`
            \b(?:my|our|his|her) (?:\w+ )?${FAMILY_AND_CLUBS}(?:'s)?\b
            |\b(?:so (?:that )?it looks|looks|look more|seem) (?:more )?(?:official|legit|proper|real|genuine)\b
            |\b${PRIVATE_OCCASIONS}\b
          `,
        ],
        when: corporate,
        not: pattern`
          \b(?<!\bwhy )(?:without|do(?:es)? not|don't|doesn't|didn't|never|nor|not
            |no) (?:(?:use|using|show|showing|carry|bear|include|have|want|need|wear) )?
            (?:our |the |any |a |its |that )?(?:crest|insignia|logo|badge|coat of arms|emblem|letterhead|branding)\b
          |\b(?:blue badge|name badge|visitor badge|badge scheme|cap badge|football badge)\b
          |\bmay not be used\b|\bmust not\b
        `,
        notNear: pattern`
          \bbrand guidelines\b|\bprojects that we fund\b
          |\bas agreed, our logo\b|\bmuseum\b|\bmay not (?:be )?use\b
          |\bprivacy\b|\bpersonal (?:data|information)\b
        `,
        because: 'Uses the office’s crest or logo for a private purpose',
        confidence: 0.7,
      },
      {
        says: pattern`
          \b(?:(?:speaking|writing|posting|acting|here|statement|message|say|announce|this is) )?
            on behalf of (?:the |our )?(?:(?:\w+ ){0,3}(?:opcc|pcc|commissioner)|office)\b
          |\bin my (?:official )?(?:capacity|role) as\b
          |\b(?:speaking|here|writing) as (?:the |a )?(?:\w+ )?(?:pcc|opcc|commissioner)'?s? (?:\w+ )?
            (?:officer|spokes\w+|representative|staff)\b
          |\bofficial (?:voice|account|page|spokes\w+) (?:of|for) (?:the )?(?:\w+ ){0,2}
            (?:opcc|pcc|police (?:and|&) crime commissioner|commissioner)\b
          |\bofficial (?:statement|word|line) from (?:the |our )?(?:pcc|opcc|commissioner|office)\b
        `,
        when: personal,
        because: 'Speaks for the office from a personal account',
        confidence: 0.7,
      },
      {
        says: /\bon behalf of (?:the |our )?(?:(?:\w+ ){0,3}(?:opcc|pcc|commissioner)|office)\b/,
        near: [
          pattern`
            \bmy (?:good |old |best |dear |close )?${PERSONAL_TIES}\b
            |\bvouch for\b
            |\b(?:at school together|known (?:him|her) (?:for years|since))\b
            |\bparking (?:charge|fine|ticket)\b
          `,
        ],
        when: corporate,
        because: 'Uses the office’s name for a private matter',
        confidence: 0.7,
      },
      {
        says: pattern`
          \b(?:set up|started|created|launched|made|opened|new|join|running|run|changed|renamed|called)\b.{0,60}\b
            (?:group|page|account|profile|channel|handle|username|bio)\b.{0,80}\b
            (?:opcc|pcc|police (?:and|&) crime commissioner|commissioner|crest|badge|insignia)\b
          |\b(?:handle|username|bio|profile (?:name|picture|pic))\b.{0,60}\b(?:opcc|pcc|commissioner|crest)
        `,
        when: personal,
        not: /\bfollow the (?:official )?(?:pcc|commissioner)\b|\breport\b/,
        because: 'Names a group, page or account after the office that is not the office’s',
        confidence: 0.7,
      },
      {
        says: pattern`
          \b(?:opcc|pcc(?:'s)?|commissioner's|office) (?:official )?(?:photos?|photographs?|pictures?|images?)
            \b.{0,60}\b(?:my|our own|portfolio|use|used|sell|for (?:a|my))\b
        `,
        when: personal,
        not: /\bused with\b/,
        because: 'Uses the office’s photographs privately',
        confidence: 0.6,
      },
    ],
  }),
  examples: {
    found: [
      {
        text: 'Why not use our crest for your nephew’s wedding? It looks official.',
        circumstances: { kind: 'email', account: 'corporate' },
      },
      ownPost('New profile picture! Thought the PCC crest would look smart.'),
      inKind('email', 'Could you send me the logo for my daughter’s school fete, so that it looks official?'),
      ownPost('Speaking on behalf of the West Midlands PCC, we will recruit 40 mentors.'),
    ],
    clear: [
      {
        text: 'The leaflet for your school will be shown as it is, without our crest.',
        circumstances: { kind: 'email', account: 'corporate' },
      },
      'Projects that we fund should use the Commissioner’s logo. The crest may not be used without permission.',
      inKind('letter', 'On behalf of the Commissioner I am writing to thank you.'),
      ownPost('Picked up a 1930s cap badge at the car boot.'),
      ownPost('Read the strategy on the PCC’s website. Views my own.'),
    ],
  },
}
