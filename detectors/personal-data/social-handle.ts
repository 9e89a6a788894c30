import type { Rule } from '../contract.ts'
import { type Found, identifier } from './identifier.ts'
import { knownHandle } from './register.ts'

const CUE =
  /\b(?:handle|username|user ?name|screen name|profile|snap(?:chat)?|insta(?:gram)?|tiktok|telegram|discord|whatsapp|goes by|known (?:online )?as|account (?:of|in the name)|(?:his|her|their) (?:account|page|twitter|x|facebook)|(?:messaged|tweeted|posted|threatened|sent|run) (?:by|from|as)|complain\w*|he|she|his|her|him|troll\w*|abus\w*|commenter|poster|blogger|DM(?:ed|s|ing)?|resident|neighbour|lad|the (?:man|woman|girl|boy) (?:behind|who)|victim|suspect|witness|arrested)\b/i
const PUBLIC =
  /\b(?:follow|our|us at|official|thanks? to|via|tag|partners?|charity|team|join|proud to|working with|news|cc)\b/i

/** In a post, naming another account speaks to it; elsewhere, or about somebody, it points at a person. */
function spare({ text, reading, before, after, zone, near }: Found): boolean {
  if (knownHandle(text, reading) || zone === 'contact' || zone === 'signature') return true
  if (
    /(?:police|council|pcc|opcc|nhs|news|fire|trust|uni|fc|club|school|charity|gov|support|official|college|report|news|journo|press|media|radio|bbc|itv|gazette|writes|cllr)/i.test(
      text,
    )
  )
    return true
  return !near || (PUBLIC.test(before.slice(-30)) && !CUE.test(before.slice(-30) + after.slice(0, 30)))
}

export const socialHandle: Rule = {
  id: 'personal-data/social-handle',
  title: 'Social media handle of a person',
  advice: 'Remove the handle: it leads to the person and to everybody who knows them.',
  severity: 'sign-off',
  paragraphs: ['18', '25', '26'],
  limits: 'A handle without words that tie it to somebody passes: speaking to another account is ordinary.',
  find: identifier({
    type: 'SOCIAL_HANDLE',
    sign: /@/g,
    pattern: /(?<![\w@./+-])@(?=[\w.]{0,29}[a-z])[a-z\d_](?:[\w.]{1,28})[a-z\d_](?![\w@]|\.\w)/gi,
    confidence: 0.6,
    near: CUE,
    required: true,
    spare,
    because: 'A handle tied by the words to one person',
    suggestion: '[handle removed]',
  }),
  examples: {
    found: ['a man (handle @sample_tix_brum) was arrested', 'She is @sampleperson99 on her Instagram profile'],
    clear: [
      'DM to @SampleReports: he can do four o’clock about the strike.',
      'Follow @WestMidsPCC for news',
      '@brum_sample Oh give it a rest.',
      'Write to a@b.example',
      'with @SampleCouncil',
    ],
  },
}
