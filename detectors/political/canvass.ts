import type { Rule } from '../contract.ts'
import { pattern } from '../pattern.ts'
import { phraseRule } from './phrase-rule.ts'
import { GOOD_CAUSE, REFUSED, SIDE, SOMEONE } from './word-lists.ts'

const WHY = 'Canvasses, or asks others to canvass'
const NOT_CANVASSING = pattern`${GOOD_CAUSE.source}|${REFUSED}|am i allowed|can i\b|no canvassing|theft|stolen|damag|vandal`

export const canvass: Rule = phraseRule({
  id: 'political/canvass',
  title: 'Canvassing, leafleting or campaigning for a side',
  type: 'CANVASS',
  paragraphs: ['7', 'A.h', '35'],
  advice: 'Do not publish this. Staff may not canvass for a party or candidate at any time. Speak to your manager.',
  source: 'https://www.legislation.gov.uk/uksi/1990/851',
  limits: 'Finds campaign work in the usual words. The classifier looks for the rest.',
  speakerKinds: ['restricted'],
  phrases: [
    {
      says: pattern`
        \b(?:out|been|went|spent|join|help(?:ing)?|come|fancy|tonight|volunteers?|more)\b[^.]{0,30}\b(?:canvass(?:ing)?|leafleting|door[- ]?knocking
          |phone[- ]?bank(?:ing)?)\b
        |\bcanvass(?:ed|ing)? (?:for|with|in|tonight|again)\b(?! any)
        |\b(?:leafleting|door[- ]?knocking|on the doors(?:teps?)?) (?:for|with) (?:<\w+>|team)
        |\bphone[- ]?bank(?:ed|ing)\b|\bget(?:ting)? out the vote\b|\btell(?:er|ing) duty\b
      `,
      unless: NOT_CANVASSING,
      without: /house-to-house/,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:leaflet(?:s|ing|ed)?|flyers?|knock(?:ed|ing)? (?:on )?(?:\w+ )?doors?|door[- ]?knock\w*|posters?|placards?|garden boards?
          |window (?:cards?|stickers?)|on the doors(?:tep)?s?)\b[^.]{0,50}\b(?:for|with) (?:\w+ )?(?:${SOMEONE})
      `,
      with: pattern`${SIDE}|<(?:CTAG|POLL|EMBLEM)>|campaign|canvass|\bvot(?:e|es|er|ers|ing)\b|\bcouncil\b`,
      unless: pattern`${NOT_CANVASSING.source}|birthday|wedding|christmas|print run|services? for|hustings|used to|looking for`,
      why: WHY,
      account: 'personal',
    },
    {
      says: pattern`
        \b(?:donat(?:e|ed|ing)|chipped in|chip in|quid|tenner|fiver|£\d+|crowdfund\w*|whip-round|bucket|collection)\b[^.]{0,50}
          (?:\bcampaign(?:'s)?\b|\bdeposit\b|\b(?:to|for|towards) (?:the )?<(?:PARTY|CAND|LEADER|PARTYWORD)>)
      `,
      with: pattern`${SIDE}|<(?:POLL|NAME)>|\bdeposit for\b`,
      unless: pattern`${NOT_CANVASSING.source}|house|flat|rent|mortgage|limit|maximum|per cent|grant|fine`,
      why: 'Gives to a campaign, or asks others to',
    },
    {
      says: pattern`
        \b(?:lifts?|ride|drivers?) (?:to|for) (?:the )?<?poll[^.]{0,40}(?:${SIDE}|backing|supporting|voting for)
        |\bhelp(?:ing)? <NAME> (?:get in|win|get elected)\b
        |\bfor <NAME>[^.]{0,40}\b\d{2,4} (?:doors|houses)\b|\b\d{2,4} (?:doors|houses)\b[^.]{0,60}\bfor <NAME>
        |\bjoin (?:the|our|us on the) campaign (?:for|to (?:elect|get))\b
        |\bvolunteer(?:s|ing)? (?:for|with|on) (?:the |our )?(?:${SIDE}|<NAME>)'?s? campaign
        |\b(?:persuad\w+|tell|ask)\b[^.]{0,40}\b(?:to (?:back|support|vote for|get behind)|why (?:i'm|you're|you’re) not backing) (?:the )?(?:${SIDE}|<NAME>)
        |\bput (?:you|them) down as (?:a )?support
      `,
      unless: NOT_CANVASSING,
      why: WHY,
    },
  ],
  examples: {
    found: [
      'Out canvassing for Labour again tonight.',
      {
        text: 'Knocking on doors in Erdington tonight for Amira Doyle. #VoteLabour',
        circumstances: { account: 'personal' },
      },
      'Phone banking from the sofa tonight, sixty calls done.',
      'There is a bucket on my desk for Leroy’s deposit.',
      {
        text: 'Spare posters and garden boards for the Lib Dems at mine, just knock.',
        circumstances: { account: 'personal' },
      },
    ],
    clear: [
      {
        text: 'When I tell people that nobody in my office may canvass or hold office in a party, they pity me.',
      },
      'What you may not do is knock on doors for a party or hand out leaflets.',
      'House-to-house canvassing by detectives has produced two witnesses.',
      'PCSOs were knocking on doors with crime prevention packs.',
      { text: 'Out canvassing for Labour in Oldbury.', circumstances: { author: 'contractor', account: 'personal' } },
      'One vote each, no canvassing in the stables.',
      'We hold a large number of election leaflets from all parties for academics to search.',
    ],
  },
})
