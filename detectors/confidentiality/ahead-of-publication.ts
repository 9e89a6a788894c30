import type { Reading, Rule } from '../contract.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const NEWS = phrases`
  decision, appoint\w*, chief, constable, station, counter, plan, budget, precept, council tax, report, strategy, clos\w+, contract,
  award, winner, won, got it, grant, funding, inquiry, review, figures, results?, job cuts, redundan\w*, resign\w*, speech, launch,
  bid, tender, scheme, deputy, commissioner, officers
`

const ORDINARY = pattern`
  \bset a reminder\b|\bwill be published\b|\bwas announced\b|\bannounced (?:this morning|today|yesterday)\b|\bpublished (?:this morning|today|yesterday|on)\b
  |\bpolling\b|\bperiod ended\b|\b(?:is|are|went) (?:now )?on (?:our|the) (?:website|portal)\b|\bplease (?:respect|observe)\b
`
const EARLY = phrases`
  see it early, early, keep it to yourself, between us, peek, don't (?:tell|share|let), but here, for you and, friend, going to all,
  (?:residents?'?|members|newsletters?)[^.]{0,40}\b(?:tonight|today|now)
`
const DAYS = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next week|\\d{1,2} ?(?:am|pm))'
const inside = ({ circumstances }: Reading) => circumstances.author === 'staff' || circumstances.author === 'contractor'

export const aheadOfPublication: Rule = {
  id: 'confidentiality/ahead-of-publication',
  title: 'News shared before its publication',
  advice: 'Wait until the office has published it, then share the publication.',
  severity: 'sign-off',
  paragraphs: ['15', '18', '25', '32', '42', '47'],
  limits: 'Misses news shared early without words that say so.',
  find: phraseRules({
    type: 'AHEAD_OF_PUBLICATION',
    says: [
      {
        cues: 'embargo embargoed',
        says: /\bembargo(?:ed)?\b/,
        near: [pattern`\b${EARLY}\b`],
        not: /\bplease (?:respect|observe|honour)\b|\bafter the embargo\b/,
        because: 'Passes on an embargoed text',
        confidence: 0.76,
      },
      {
        cues: 'embargo embargoed',
        says: pattern`
          \bembargo(?:ed)?(?: for (?:use|release|publication|broadcast))?(?: is)?[ :]{1,3}(?:in place |strictly )?(?:until|till|til|to
            |before)\b[^.]{0,40}(?:\d|${DAYS}|midnight|noon)
        `,
        because: 'Sends a text marked as embargoed by email',
        confidence: 0.76,
        when: (reading) => reading.circumstances.mail !== undefined,
      },
      {
        cues: "announcement news remember til till until before yet officially public announced official can't cannot",
        says: pattern`
          \b(?:can't|cannot|not (?:allowed|supposed|meant) to|shouldn't|mustn't) (?:really |officially )?(?:say|tell|announce|reveal|mention|share)
            [^.]{0,30}\b(?:til|till|until|before|yet)\b
          |\b(?:not|isn't|hasn't been|hasn't|haven't been|won't be) (?:yet |officially |publicly )*(?:announced|public|official|out|published) (?:til
            |till|until|before)\b
          |\b(?:can't|cannot|shouldn't|mustn't) (?:really )?say (?:too )?(?:much|more|anything)\b[^.]{0,15}\bbut\b
          |\b(?:announcement|news)(?:'s| is) (?:on )?${DAYS}|\bremember who told you\b
          |\bnot (?:yet )?(?:announced|public|official)(?: yet)?,? but\b
        `,
        near: [pattern`\b${NEWS}\b`],
        not: /\bguidance\b|\b(?:date|venue|agenda|timetable)s? (?:has|have|is|are) not\b|\bwebsite is not yet\b|\bcourt\b|\bjoin us\b|\blivestream\b/,
        notNear: ORDINARY,
        because: 'Shares news that the author says is not public',
        confidence: 0.76,
      },
      {
        cues: 'confirm telling watch surprised lips mum first sneak',
        says: pattern`
          \bi (?:work (?:there|here)|was in the (?:room|meeting))[^.]{0,40}\b(?:confirm|tell you|promise)\b|\bi can (?:exclusively )?confirm (?:it|that|the)\b
          |\b(?:act surprised|lips are sealed|mum's the word|you heard it here first|sneak (?:peek|preview))\b
        `,
        near: [
          pattern`\b${NEWS}\b`,
          pattern`\b(?:${DAYS}|not announced|before|until|til|till|officially|telling|isn't (?:out|public))\b`,
        ],
        notNear: ORDINARY,
        when: inside,
        because: 'Confirms or hints at unannounced news from inside the office',
        confidence: 0.7,
      },
      {
        cues: 'standstill',
        says: /\bstandstill\b/,
        near: [/\b(?:until|after which|before|runs|ends|not yet|still)\b/],
        not: /\bstandstill period ended\b|\bafter the standstill period\b/,
        when: (reading) => reading.circumstances.kind !== 'email' && reading.circumstances.kind !== 'letter',
        because: 'Announces a contract award during its standstill period',
        confidence: 0.76,
      },
    ],
  }),
  examples: {
    found: [
      'EMBARGOED UNTIL 10:00 MONDAY\n(Going to all the residents’ groups tonight for their newsletters.)\nBand D to rise by £9.',
      'They have won the contract, announcement is Tuesday. Remember who told you.',
      {
        text: 'Strictly embargoed until Thursday 3 December at noon: the annual report.',
        circumstances: { kind: 'email', mail: { recipients: [{ address: 'a@outside.example', visible: true }] } },
      },
      'Can’t officially say anything til Thursday but the station is STAYING OPEN.',
      'Can’t say much but our budget is going up by £12.',
      'Not announced till Monday, but our next Chief Constable will be a woman.',
      'The report is embargoed until 8 October; happy for you to see it early.',
      'I work there and I can confirm it is closing. They are telling staff tomorrow.',
    ],
    clear: [
      'The announcement is on our website.',
      'We can’t say more while the inquiry lasts, but thank you for asking.',
      'We’ll be publishing the new Police and Crime Plan at 10am on Thursday. Set a reminder.',
      'EMBARGOED UNTIL 00:01 ON MONDAY 9 JUNE',
      'So proud: the mentoring scheme was announced this morning! Full story on the website.',
      'The date of the next meeting has not yet been announced.',
      'The standstill period ended at midnight, so I can confirm that the contract goes to Brightmere. The notice is on Find a Tender.',
      'A first look at our new youth bus, come and see it at the fair!',
    ],
  },
}
