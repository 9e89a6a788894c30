import type { Rule } from '../contract.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRule } from './phrase-rule.ts'

const WHY = 'Announces a candidacy, or plans for one'
const BODY =
  '(?:council|councillor|parliament|parish|parliamentary|mp\\b|<HOLDER>|mayor|ward|seat|constituency|<POLL>|<CAND>|<PARTY>|<PARTYWORD>|independent|nomination)'
/** Other people's candidacies, and the rules about them. */
const OTHERS = pattern`
  my (?:husband|wife|sister|brother|daughter|son|mum|dad|partner)
  |if you(?:'d| would)? like to stand|form captain
  |school council|staff (?:side|committee)|union
`

const STANDING = phrases`
  to contest, contesting, (?:is|will be|has been) (?:standing|selected|chosen|adopted), to stand (?:for|in|as),
  will (?:stand|fight|contest)
`
const SELECTION_STAGES = phrases`
  (?:last|final) (?:two|three|four|five|six|2|3|4|5|6), long-?list(?:ed)?, shortlist(?:ed)?,
  through to the (?:final|last|next) (?:round|stage|\w+)
`
const WANTED = phrases`
  needed, wanted, to go, short, still need, to get, by (?:noon|four|4|friday|thursday|monday|tomorrow|the deadline)
`

export const candidacy: Rule = phraseRule({
  id: 'political/candidacy',
  title: 'Standing for election, or seeking selection',
  type: 'CANDIDACY',
  paragraphs: ['7', 'A.f'],
  advice:
    'Tell your manager before anything is published: staff may not stand or seek selection, and there is a protocol.',
  source: 'https://www.legislation.gov.uk/uksi/1990/851',
  limits: 'Misses a candidacy announced only in a picture.',
  speakerKinds: ['restricted'],
  phrases: [
    {
      says: pattern`
        \b(?:selected|chosen|adopted|picked|shortlist(?:ed)?|approved|readopted)\b[^.]{0,60}
          (?:<CAND>|${BODY}|<NAME> ward|fight)
      `,
      unless: pattern`${OTHERS.source}|force|police|panel (?:was|has)|vacanc|apprentice|jury|trained|contract`,
      with: /\b(?:i|i'm|i've|my|me)\b|delighted|chuffed|thrilled|honoured|proud/,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:i'm|i am|i'll be|i will be|i've decided to|decided to|i)\b[^.]{0,30}\b(?:standing|stand|running|run
          |contesting|contest|fighting|fight)\b[^.]{0,60}(?:${BODY}|<NAME>)
      `,
      unless: pattern`
        ${OTHERS.source}|marathon|10k|half|parkrun|race|late|errand
        |cancer|with victims|up for|workshop|session|training|course
        |running (?:a|the|our)|standing (?:order|desk|up)
      `,
      with: pattern`${BODY}|county|ballot|campaign`,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:put|putting|throw(?:n|ing)?|chuck(?:ed|ing)?) my (?:name|hat) (?:forward|in)\b
        |\bhat in(?:to)? the ring\b
        |\bmy name (?:is )?(?:on the <POLL>|forward)|<POLL>! still
        |name is on (?:the|that)
      `,
      with: /<(?:POLL|CAND|PARTY|NAME|HOLDER)>|ward|select|council|parliament|ballot/,
      unless: /volunteer|rota|raffle|job|post\b/,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:papers|nomination)s? (?:are |is |went |all )?in\b
        |\bassenters\b|\b(?:signed|got) my nomination
        |\bseek(?:ing)? (?:selection|the nomination|election)\b
        |\b(?:approved|candidates'?) list\b[^.]{0,40}<?CAND
        |\blist of (?:\w+ )?<CAND>
        |going before the (?:local )?(?:association|branch|members|<PARTYWORD>)
        |\bsee if they'll have me\b
        |\bselection (?:meeting|contest|hustings)\b|list of <CAND>
      `,
      unless: /awards?|closing date for nominations|panel for/,
      with: /\b(?:i|i'm|i'll|i've|my|me)\b|it's official|fyi|papers in/,
      why: WHY,
    },
    {
      says: /\bshortlist\b|\bprospective\b/,
      with: /\b(?:i|i've|i'm|my)\b[^\n]*(?:seat|<POLL>|parliament|<PARTY>|members|hustings|ward)/,
      unless: /award|job|interview/,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:i'm |i am |acting as |be |to be |as )(?:\w+ )?(?:election |campaign )?(?:sub-?)?agent (?:for|to|of)\b
        |\bagent for <|who's agent\b
        |\bmy (?:own )?campaign\b[^.]{0,60}(?:donate|support|launch|team|manager|bio)
        |\b(?:donate|donations?) (?:to|my way|in bio)
      `,
      with: /<(?:CAND|NAME|PARTY|POLL|PARTYWORD)>|campaign|ward/,
      unless: pattern`
        charity|hospice|food bank|estate agent|letting
        |fund-?rais(?:er|ing) for|cancer|\btrust\b|\bfamily\b
        |flowers|funeral|in (?:lieu|memory)|toy|blood|clothes
        |uniform
      `,
      why: WHY,
    },
    { says: /\bfor (?:your|all your) support (?:for|in|with) my campaign\b|\bsupport for my campaign\b/, why: WHY },
    {
      says: pattern`
        \b(?:adopted|selected|reselected|chosen|picked|nominated|approved|put) me\b[^.]{0,50}
          (?:${BODY}|fight|<NAME>)
        |\b(?:i'll|i will|i'm|i am|my name|see me|find me|me)\b[^.]{0,30}\bon the <POLL>
        |\b(?:handed|sent|got|put|signed|filed|posted)\b[^.]{0,20}\bmy (?:own )?
          (?:nomination|deposit|selection papers|candidacy)
        |\bmy (?:nomination papers|candidacy|council bid|leadership bid|selection (?:speech|leaflet))
        |\b(?:i|i'm|i've|i'll)\b[^.]{0,40}\b(?:go|going|gone|try|trying|have a go|throw\w*|apply\w*|applied) (?:for
          |at)\b[^.]{0,40}(?:\bseat\b|<CAND>|the nomination|council(?:lor)?\b|to be an? <HOLDER>)
      `,
      unless: pattern`
        ${OTHERS.source}|on the train|board of|scrutineer|poll clerk
        |count(?:ing)? assistant|won't|not going to
      `,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:be|as|am|'m|become|becoming|made me|agreed to be)\b (?:<\w+>'?s? |my \w+'?s? |his |her |the |their |
          \w+'s )?(?:election|campaign) (?:sub-?)?agent\b
      `,
      unless: /may not|must not|cannot|can't|not be/,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:i|i've|i'm|my)\b[^.]{0,60}\b(?:approved|candidates'?|<CAND>) list\b
        |\bapplied to (?:be on|join|go on) the (?:approved|panel|list)
        |\bmy (?:parliamentary|candidate) assessment\b
      `,
      unless: /supplier|contractors?|housing/,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:is|are|was|been|'s|am|i'm|again|happy) (?:to be |going to be )?(?:<\w+>|his|her|their)
          (?:'s)? (?:election |campaign )?agent\b
        |\bbe (?:<\w+>|his|her|their)(?:'s)? (?:election |campaign )?agent\b
      `,
      unless: /estate|letting|travel|insurance|\bplayer|\bactor|literary|footballer/,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:office's|our|my) (?:own )?(?:head|director|manager|officer|colleague|adviser|deputy|chief|caseworker
          |analyst|clerk)\b[^.]{0,60}\b${STANDING}
      `,
      unless: /hearing|appeal|tribunal|claim\b|contract/,
      why: 'Announces a colleague’s candidacy',
    },
    {
      says: pattern`\b${SELECTION_STAGES}\b`,
      near: pattern`
        \bmembers(?:' | only| vote| meeting|hip)
        |\bspeech(?:es)?\b[^\n]{0,60}\bmembers\b|\bhustings\b
        |\bselection\b|<PARTYWORD>|\bthe (?:seat|ward|division)\b
      `,
      unless: /award|interview|\bjob\b|choir|quiz|cup|grant|tender|suppliers?|bids?\b|heat\b|match/,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:signatures?|assentors?|assenters?|subscribers?|electors?|names)\b[^.]{0,30}\b${WANTED}\b
        |\b(?:need|want|get|collect(?:ing)?|find|after|got)\b[^.]{0,20}\b(?:ten|\d+|more|last|few) (?:more )?
          (?:signatures|assentors|assenters|electors|registered voters)\b
      `,
      near: /\belectors?\b|<POLL>|nominat|\bassent|\bthe ward\b|\bon the (?:register|roll)\b|\bstand(?:ing)? for\b|<CAND>|deposit/,
      unless: /petition|parliament\.uk|crossing|card|birthday/,
      why: WHY,
    },
  ],
  examples: {
    found: [
      {
        text: 'So chuffed to say I’ve put my name forward to be selected for Brackenhill ward next year.',
        circumstances: { account: 'personal' },
      },
      {
        text: 'Five signatures still to get by four o’clock. Any electors of Acre Lane at home?',
        circumstances: { account: 'personal' },
      },
      { text: 'Happy to be Derek’s agent this time. Use this address.', circumstances: { kind: 'email' } },
      {
        text: 'Papers in! It’s official, I am standing for the county council in May.',
        circumstances: { account: 'personal' },
      },
      {
        text: 'I have applied to be on the party’s approved list of parliamentary candidates.',
        circumstances: { account: 'personal' },
      },
    ],
    clear: [
      {
        text: 'Down to the last three for the choir solo, members only on the night. Bring biscuits.',
        circumstances: { account: 'personal' },
      },
      'Our petition needs ten more signatures by Friday before the council will look at the crossing.',
      'No flowers, please; donations to the Sample Hospice Trust.',
      'If you’d like to stand for election you must tell your manager.',
      {
        text: 'I’m running the half marathon in Wolverhampton for the hospice.',
        circumstances: { account: 'personal' },
      },
      { text: 'I am standing for the town council in May as a Conservative.', circumstances: { author: 'contractor' } },
      'An independent candidate assessment panel will interview applicants.',
    ],
  },
})
