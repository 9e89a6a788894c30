import type { Rule } from '../contract.ts'
import { oneLine, pattern, phrases } from '../pattern.ts'
import { OWN_TEXT, phraseRules } from '../phrase-rules.ts'

const FAIR = pattern`
  \bwith (?:her|his|their|its|kind|the|your)? ?(?:kind )?permission\b
  |\blicen[cs]e[ds]? (?:under|to|from|by|\d)
  |\bopen government licence\b|\bcredited\b
  |\bcould you let us know\b|\bwould love to use\b
  |\bplagiarism (?:policy|checker)\b|\bwe won't use\b
  |\bcc by\b|\bcrown copyright\b
`

const COPYING_VERBS = phrases`
  copied, lifted, borrowed, nicked, pinched, stole, stolen, cribbed, plagiari[sz]ed, ripped, swiped, grabbed,
  adapted, pasted, downloaded, taken, screenshot(?:ted)?, found
`
const SOURCES_OF_COPIES = phrases`
  site, website, blog, book, chapter, article, paper, newspaper, guardian, bbc, times, google, internet, web,
  online, page, report, thesis, strategy, wikipedia, pinterest, instagram, facebook, twitter, getty, shutterstock,
  youtube, author, competitor, force, charity, somewhere, another, \w+'s
`
const WITHOUT_ASKING = phrases`
  no need (?:to|for), without (?:asking|permission|credit|a licen[cs]e|saying), haven't (?:asked|got|paid),
  didn't (?:ask|pay|bother), don't (?:credit|mention|tell|need), won't (?:notice|mind|come up),
  hope (?:nobody|no one|they), nobody (?:will|minds|notices), should be fine, watermark, just chang,
  changed (?:a few|the|some), swapped, so (?:that )?it doesn't, not (?:asked|credited), if anybody complains,
  ask if, rights, swap, reworded, took the (?:logo|name|credit), cropped, no one(?:'ll| will)
`
const REMOVING = phrases`
  crop(?:ped)?, remov(?:e|ed|ing), blur(?:red)?, took, taken, take, cut, edit(?:ed)?, photoshop(?:ped)?,
  paint(?:ed)?, hid, hide, clon(?:e|ed)
`
const CREDITS = phrases`
  watermark, copyright (?:line|notice|mark|sign), photographer's name, their (?:logo|name|credit|branding),
  credit line
`
const OBTAINED = phrases`
  got, have, had, asked, ask, paid, pay, bought, buy, getting, asking, paying, clear(?:ed)?, obtain(?:ed)?, sought
`
const WORKS = phrases`
  picture, photo\w*, image, infographic, text, report, music, song, track, video, film, clip, book, chapter,
  article, pdf, logo, map, cartoon, poem, font, graph, chart, footage, illustration, software, content, use[ds]?,
  licence, subscription
`
const IMAGE_SITES = phrases`
  google(?: images)?, pinterest, the (?:internet|web|net), someone's (?:instagram|facebook|twitter|page),
  a (?:fan|news|stock) site, getty, shutterstock
`

export const copiedText: Rule = {
  id: 'publication/copied-text',
  title: 'Someone else’s text, picture or music used without permission or credit',
  advice: 'Get permission or a licence and give the credit, or use something of our own.',
  severity: 'sign-off',
  paragraphs: ['18', '25', '33', '42', '47'],
  source: 'https://www.gov.uk/copyright',
  limits: 'Misses copying that the text does not mention: it compares nothing with other people’s texts.',
  find: phraseRules({
    type: 'COPYRIGHT',
    kinds: OWN_TEXT,
    says: [
      {
        cues: oneLine`
          copied lifted borrowed nicked pinched stolen taken adapted ripped pasted paste plagiarised cribbed cut
          changed swapped reworded downloaded grabbed swiped screenshot found
        `,
        says: pattern`\b${COPYING_VERBS}\b.{0,60}\b(?:from|off|out of|on)\b.{0,60}\b${SOURCES_OF_COPIES}\b`,
        near: [pattern`\b${WITHOUT_ASKING}`],
        notNear: FAIR,
        because: 'Says that it is taken from someone else without permission',
        confidence: 0.75,
      },
      {
        cues: 'section copied pasted word verbatim credit reference rewrote',
        says: /\b(?:copied and pasted|copy and paste|cut and pasted|word for word|verbatim)\b.{0,60}\b(?:from|out of|off)\b/,
        not: /\bquotation marks\b|\bhansard\b|\btranscri|\bstatement was\b|\bstep\b/,
        notNear: FAIR,
        because: 'Is copied word for word',
        confidence: 0.65,
      },
      {
        cues: 'watermark watermarks logo credit copyright cropped crop blurred removed taken',
        says: pattern`
          \b${REMOVING} (?:\w+ ){0,3}${CREDITS}\b
          |\bwatermark (?:\w+ ){0,2}(?:off|out|gone|removed|cropped)\b
        `,
        notNear: FAIR,
        because: 'Has a watermark or credit removed',
        confidence: 0.8,
      },
      {
        cues: 'rights licence license permission licensed unlicensed paid pay copyright permissions royalty ask asked clearance',
        says: pattern`
          \b(?:haven't|have not|didn't|did not|don't|do not|not|never|hasn't|without) (?:yet |actually |even )?
            ${OBTAINED}?(?: for)? ?(?:the |a |any |for |their |his |her |its |them )*(?:rights|licen[cs]e|permission
            |copyright|royalt(?:y|ies)|clearance)\b
          |\b(?:we'll|we will|i'll|will) ask (?:for permission )?(?:if (?:anybody|anyone|they|somebody|someone)
            |later|afterwards)\b|\bsays? (?:do not|don't|not to) share\b
          |\bone (?:paid )?(?:licen[cs]e|subscription)\b.{0,80}\b(?:everyone|everybody|whole|all|partnership|team
            |anyway)\b|\b(?:ask|easier to ask) forgiveness\b
        `,
        near: [pattern`\b${WORKS}\b`],
        not: pattern`
          \bwe (?:will|would) (?:never|not)\b
          |\byou (?:must|may|should) not\b|\bmay not be\b
          |\bdo not have permission to (?:enter|speak|record)\b
          |\bdon't (?:need|require) (?:a )?licen[cs]e\b
          |\bplanning permission\b|\bdriving licen[cs]e\b
          |\bdog licen[cs]e\b|\bwithout written permission\b
          |\bwithout (?:the )?(?:prior )?permission of\b
          |\bvot(?:e|ing)\b|\bdrivers?\b
        `,
        notNear: pattern`${FAIR.source}|\bbrand guidelines\b|\bconsent forms?\b|\bdriving\b|\bmay not be used\b`,
        because: 'Says that there is no licence or permission',
        confidence: 0.7,
      },
      {
        cues: 'google images pinterest internet notice mind complain youtube content',
        says: pattern`
          \b(?:found|got|grabbed|saved|downloaded|took) (?:it |this |them |one |that )?
            (?:on|off|from) ${IMAGE_SITES}\b
        `,
        not: /\bfree to use\b|\bpublic domain\b/,
        notNear: FAIR,
        because: 'Uses a picture from the internet without a source',
        confidence: 0.65,
      },
      {
        cues: 'crack cracked keygen torrent torrented pirated pirate bootleg dodgy ripped serial activation',
        says: pattern`
          \b(?:cracked|pirated?|bootleg|torrent(?:ed)?|keygen|knock-?off) (?:copy|version|software|dvds?|films?|of
            |download|programme?|photoshop|office)\b|\bkeygen\b
          |\bdodgy (?:firestick|dvds?|streams?|copy)\b
        `,
        not: /\bseized\b|\bpolice\b|\bofficers\b|\btrading standards\b|\bwarn/,
        notNear: /\bseized\b|\btrading standards\b|\bconvicted\b/,
        because: 'Uses pirated software or media',
        advice: 'Do not use it. Remove it, and ask IT support for a licensed copy.',
        confidence: 0.7,
      },
      {
        cues: 'typed scanned snapped photographed book paper magazine trimmed cropped signature agent poem cartoon lyrics chapter song',
        says: pattern`
          \b(?:typed|scanned|snapped|photographed|copied|photocopied|screen-?grabbed|transcribed) (?:it |this |
            them |that )?(?:out |up |straight |in )?(?:from|out of|off|for you)\b.{0,60}
          |\b(?:artist|author|photographer|writer)'s (?:signature|name|mark) (?:\w+ )?(?:trimmed|cropped|removed|cut
            |taken)
          |\bif (?:his|her|their|the) (?:agent|publisher|lawyers?|estate|author|artist) (?:rings|calls|complains
            |asks|finds)
        `,
        near: [
          /\b(?:book|poem|cartoon|newspaper|paper|magazine|song|lyrics|artist|author|poet|novel|photograph|trimmed|agent|publisher|exam paper|textbook)\b/,
        ],
        not: /\bhand.?written notes\b|\bwitness\b|\bstatement\b|\bpolice\b/,
        notNear: FAIR,
        because: 'Uses someone else’s work without permission',
        confidence: 0.65,
      },
      {
        cues: 'watermark preview bought buy paid stock sounds tweaked',
        says: pattern`
          \b(?:still|has|with|see|ignore)\b.{0,20}\bwatermarks?\b
          |\b(?:preview|trial|sample|comp|low.res) (?:version|copy|image) (?:from|of|off)\b
          |\b(?:never|didn't|haven't|not) (?:bought|buy|paid|pay)
            (?: for)? (?:it|them|the (?:picture|photo|image|licence|full))\b
          |\b(?:taken|took|lifted|borrowed|used) (?:the |his |her |their |a )(?:\w+ ?'?s? )?quote\b.{0,60}\b
            (?:tweaked|changed|release|sounds)\b
          |\bsounds as (?:though|if) (?:he|she|they) said it to us\b
        `,
        near: [/\b(?:picture|photo|image|stock|site|watermark|quote|version|video|music|font)\b/],
        notNear: FAIR,
        not: /\bwatermark (?:your|our|every)\b|\badd (?:a|our) watermark\b/,
        because: 'Uses an unlicensed picture or a quotation without credit',
        confidence: 0.65,
      },
    ],
  }),
  examples: {
    found: [
      'Lifted this from a newspaper’s site, just changed the intro, should be fine.',
      'Found it on Google Images and cropped the watermark off.',
      'We haven’t got the rights to the song but it is only 30 seconds.',
      'Section 3 is copied and pasted from another strategy with the place names swapped. No need to credit them.',
    ],
    clear: [
      { text: 'We copied it from their site without asking.', part: { kind: 'quoted' } },
      'This toolkit is adapted, with permission, from another office’s guide under the Open Government Licence v3.0.',
      'The crest may not be used without written permission.',
      'A picture taken by our volunteer and used with her kind permission.',
      'The man did not have a driving licence.',
      'Details were copied from the log by the call handler.',
    ],
  },
}
