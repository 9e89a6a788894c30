import type { Rule } from '../contract.ts'
import { inKind } from '../in-kind.ts'
import { patternWith, phrases } from '../pattern.ts'
import { PERSONAL } from './cues.ts'
import { type Found, type Identifier, ruleOfNumbers } from './identifier.ts'
import { isAfterName, privateBetween } from './names/people.ts'
import { knownHandle } from './register.ts'

const HANDLE_CUES = phrases`
  handle, username, user ?name, screen name, profile, snap(?:chat)?, insta(?:gram)?, tiktok, telegram, discord,
  whatsapp, goes by, known (?:online )?as, account (?:of|in the name),
  (?:his|her|their) (?:account|page|twitter|x|facebook),
  (?:messaged|tweeted|posts|posted|posting|threatened|sent|run)(?: (?:on|in) (?:\w+ ){1,4})? ?(?:by|from|as),
  complain\w*, he, she, his, her, him, troll\w*, abus\w*, commenter, poster, blogger, DM(?:ed|s|ing)?, resident,
  neighbour, lad, the (?:man|woman|girl|boy) (?:behind|who), victim, suspect, witness, arrested,
  (?:one|a|this|that|same) (?:man|woman|lad|girl|boy|bloke|lady|guy|chap|person),
  (?:we|I) (?:think|reckon|believe|know) it(?:[’']s| is| was), grudge,
  (?:messages?|texts?|comments?|DMs?|repl(?:y|ies)|posts?|abuse|threats?) from
`
const CUE = patternWith('i')`\buser ?= ?["“']?$|\b${HANDLE_CUES}\b`
const PUBLIC =
  /\b(?:follow|our|us at|official|thanks? to|via|tag|partners?|charity|team|join|proud to|working with|news|cc)\b/i

const OFFICIAL_WORDS = phrases`
  police, council, pcc, opcc, nhs, news, fire, trust, uni, fc, club, school, charity, gov, support, official,
  college, report, news, journo, press, media, radio, bbc, itv, gazette, writes, cllr, museum, gallery, theatre,
  library, network, alliance, society, foundation, association, civilservice, community, festival
`
const OFFICIAL = patternWith('i')`${OFFICIAL_WORDS}|^@(?:user(?:name)?|handle|name)$`
const SPOKEN = new Set(['social-post', 'reply', 'engagement', 'video'])

/** Directly after a private person's name. */
function somebodys({ reading, part, text, start }: Omit<Found, 'near' | 'zone'>): boolean {
  return !OFFICIAL.test(text) && !knownHandle(text, reading) && isAfterName(part, reading, start, /^ ?\(?$/)
}

/** 'He' or 'she' after the person addressed is somebody else. */
const spokenTo = ({ reading, part, start, after }: Found): boolean =>
  SPOKEN.has(reading.circumstances.kind) &&
  /^(?:@\w+ )*$/.test(part.text.slice(0, start)) &&
  !/^(?:[’']s\b|,? (?:is|was|has|had|who|you|posted|sent|wrote|threatened)\b)/i.test(after)

/** 'Follow us on Instagram @…' */
const OUR_ACCOUNT = patternWith('i')`
  \b(?:(?:follow|find|tag|mention|message) (?:us|our)\b|our (?:\w+ )?(?:handle|account|page|profile|username)
    |(?:please|and|to) (?:tag|follow)\b)[^.!?\n]{0,60}$
`
/** '*@sample.example' is every mailbox of a domain. */
const isMask = ({ text, before, after }: Found): boolean =>
  before.endsWith('*') && !after.startsWith('*') && /\w\.[a-z]{2,}$/i.test(text)

/** In a post an account is addressed; elsewhere it identifies somebody. */
function spare(found: Found): boolean {
  const { text, reading, before, after, zone, near, part, start } = found
  if (isMask(found)) return true
  if (knownHandle(text, reading) || zone === 'contact' || zone === 'signature') return true
  if (OFFICIAL.test(text)) return true
  const lead = part.text.slice(Math.max(0, start - 110), start)
  if (OUR_ACCOUNT.test(lead) && !PERSONAL.test(lead.slice(-60))) return true
  if (somebodys(found)) return false
  if (spokenTo(found)) return true
  return !near || (PUBLIC.test(before.slice(-30)) && !CUE.test(before.slice(-30) + after.slice(0, 30)))
}

const ACCOUNT_NAMES = phrases`
  user ?names?, user ?id, log-?in, screen name, handle, gamer ?tag, snap(?:chat)?, insta(?:gram)?, tiktok, telegram, discord, psn,
  xbox, steam, kik
`

const withSign: Identifier = {
  type: 'SOCIAL_HANDLE',
  sign: /@/g,
  pattern: /(?<![\w@./+-])@(?=[\w.]{0,29}[a-z])[a-z\d_](?:[\w.]{1,28})[a-z\d_](?![\w@]|\.\w)/gi,
  confidence: 0.6,
  near: CUE,
  required: true,
  says: somebodys,
  spare,
  because: 'Links a handle to one person',
  suggestion: '[handle removed]',
}

/** 'Snapchat: kat_s_92', beside a person. */
const withoutSign: Identifier = {
  type: 'SOCIAL_HANDLE',
  pattern: patternWith('gi')`
    \b${ACCOUNT_NAMES}\b(?: (?:name|id|account|is|was)){0,2}\s?[:=]?\s?["“'‘]?
      (?<it>(?=[a-z.-]*[\d_])[a-z][\w.-]{3,28}[a-z\d])(?![\w@]|\.\w)
  `,
  confidence: 0.55,
  spare: (found) => spare({ ...found, near: true }) || !isSomebodys(found),
  because: 'Gives the name of one person’s account',
  suggestion: '[account name removed]',
}

const isSomebodys = ({ before, after, part, reading, start, end }: Found): boolean =>
  PERSONAL.test(before + after) || privateBetween(part, reading, start - 120, end + 60).length > 0

export const socialHandle: Rule = ruleOfNumbers({
  id: 'personal-data/social-handle',
  title: 'Social media handle of a person',
  advice: 'Remove the handle: it leads to the person and everyone who knows them.',
  paragraphs: ['18', '25', '26'],
  limits: 'Misses a handle without words that link it to a person: addressing another account is normal.',
  numbers: [withSign, withoutSign],
  examples: {
    found: [
      'He posts as *@sample.ghost* on the forum.',
      'It came by the form, and the same one posts on the Sample forum as @sample_ghost.',
      '12:41:52 GET /login?user=@sample_kitty_',
      'My desk buddy Marisol Sample-Peake (@mari_sample_x) has news.',
      'All came from one man with a grudge and we think it’s @sample_baz again.',
      'a man (handle @sample_tix_brum) was arrested',
      'Please tag your neighbour, the victim @sample_tix_brum, and his sister.',
      'Her username: kat_s_92',
      'He found the girl on Snapchat: kat_s_92 and wrote to her.',
      'She is @sampleperson99 on her Instagram profile',
    ],
    clear: [
      'He put whitelist_from *@sample.example into his settings.',
      'In the picture: @samplebo, Ann Sample-Lee, @samplecy and the others.',
      'DM to @SampleReports: he can do four o’clock about the strike.',
      'Find us on Twitter, where our handle is now @sampleb26.',
      'Log in with user name press_admin2 and read the page.',
      inKind(
        'social-post',
        '@sample_from_tile_hill We have hidden two of your comments because they call her something we won’t repeat.',
      ),
    ],
  },
})
