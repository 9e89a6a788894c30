import type { Reading, Rule } from '../contract.ts'
import { oneLine, pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'
import { REPORTED } from './word-lists.ts'

const CORRESPONDENCE = new Set(['email', 'letter', 'reply', 'social-post', 'engagement', 'media-enquiry', 'newsletter'])
const correspondence = (reading: Reading) => CORRESPONDENCE.has(reading.circumstances.kind)

const NAGGING = phrases`
  wasting, bothering, pestering, emailing, ringing, calling, hassling, contacting, writing to, harassing, badgering
`
const REPEATEDLY = phrases`
  already, before, a hundred times, a thousand times, time and again, again and again, twice, three times
`
const RUDE_QUESTION = phrases`
  is so (?:hard|difficult) about, do you not understand, don't you understand, of "?\w+"? don't you
`
const EXCLAMATIONS = phrases`
  wow\.? just wow, unbelievable, pathetic, seriously\?, are you (?:serious|kidding|joking|having a laugh),
  you must be joking, rubbish, nonsense, what a joke
`

export const tone: Rule = {
  id: 'conduct/tone',
  title: 'Abrupt or unprofessional tone',
  advice: 'Rewrite it: say what can be done, and leave out the impatience.',
  severity: 'sign-off',
  paragraphs: ['9', '43', '47'],
  limits: 'Misses a cold tone without rude words. Does not treat short answers as rude.',
  find: phraseRules({
    type: 'TONE',
    kinds: ['title', 'body', 'attachment'],
    when: correspondence,
    says: [
      {
        cues: 'care caring interest bothered concern problem business bothers cares',
        says: pattern`
          \b(?:i|we) (?:really |honestly |frankly )?(?:don't|do not|couldn't|could not) (?:really |honestly |
            actually )?(?:care (?:less|who|what|whose|how|if|whether|about (?:your|you|his|her|their))|give a)\b
          |\b(?:of|is of) (?:absolutely )?no (?:interest|concern) to (?:me|us|this office|the office|anyone here)\b
          |(?:^|[.!?] ?|\b(?:i|we) (?:really |honestly |just |frankly )?)(?:can't|cannot|couldn't) be (?:bothered
            |arsed)\b
          |\b(?:that's|that is|this is|it's|it is) (?:your|not our|not my) problem\b(?!s)
          |\bnone of your (?:business|concern)\b
          |\bnot (?:our|my) (?:job|problem) (?:and|to|so)\b
        `,
        not: /\bdon't care what you think of (?:me|us)\b/,
        notNear: REPORTED,
        because: 'Tells the reader that nobody cares',
        confidence: 0.7,
      },
      {
        cues: 'wasting waste stop bother bothering contact contacting email emailing write writing ring ringing call calling pester pestering',
        says: pattern`
          \b(?:stop|quit) ${NAGGING} (?:my|our|us|me|this|everyone)\b
          |\bwast(?:e|ed|ing) (?:of )?(?:my|our|everyone's|everybody's) time\b
          |\b(?:don't|do not) (?:ever )?(?:bother|contact|email|e-mail|ring|call|write to|phone|pester) (?:me|us
            |this office|the office)(?: (?:again|any more|anymore|ever))\b
          |\b(?:don't|do not) bother (?:sending|replying|coming|writing|ringing|calling|asking|applying|turning)\b
          |\bnothing (?:more|further|else) to say to you\b
          |\bend of (?:story|discussion|conversation)\b
        `,
        notNear: REPORTED,
        because: 'Cuts the reader off',
        confidence: 0.7,
      },
      {
        cues: 'how many times already told explain explained again repeat repeating sick tired fed up clear enough spell simple understand hard read',
        says: pattern`
          \bhow many (?:more )?times (?:do|must|have|am) i (?:have|got|to|had|need|going|told)\b
          |\b(?:i'm|i am|we are|we're) (?:absolutely |so |just |totally )?
            (?:sick (?:and tired|to death|to the back teeth)|sick|fed up|tired) (?:of|with) (?:\w+ )?
            (?:you|your|telling|explaining|repeating|this|chasing|having to|people|hearing)\b
          |\b(?:not going to|won't|will not) (?:explain|say|repeat|tell you|go over) (?:it|this|that|myself)
            (?: again| one more time| any more)?\b
          |\bi(?:'ve| have) told you (?:this )?${REPEATEDLY}\b
          |\b(?:can|do|did|are) (?:you|you people|you lot) (?:people )?(?:not|actually|even|incapable of
            |unable to)? ?(?:read|understand|listen|think|count|thick)(?:ing)?\?
          |\bwhat (?:exactly |part of )?${RUDE_QUESTION}
          |\bdo i (?:need|have) to (?:spell|draw|explain)\b
          |\bwords of one syllable\b
          |\bwhich part of\b.{0,40}\b(?:don't|do not|did|didn't) you\b
          |\bhow hard can it be\b|\bit's not rocket science\b
          |\b(?:this|it) is not rocket science\b
        `,
        notNear: REPORTED,
        because: 'Shows impatience with the reader',
        confidence: 0.65,
      },
      {
        cues: 'wow seriously unbelievable pathetic ridiculous joke laughable rubbish nonsense properly cheek nerve audacity dare outrageous mind',
        says: pattern`
          ^[\s"]*${EXCLAMATIONS}[.!?\s]|\bhow dare you\b
          |\byou(?:'ve| have) (?:got )?(?:a|the|some) (?:nerve|cheek|audacity|gall)\b
          |\b(?:the|what a) (?:nerve|cheek|gall) of (?:you|it)\b
          |\bdo (?:it|your job|this|that) (?:again,? )?properly\b
          |\bdo your job\b
          |\byour (?:email|letter|question|request|complaint|work|form|reply) (?:is|was) (?:frankly |simply |just |
            utterly |completely )?(?:ridiculous|pathetic|laughable|nonsense|rubbish|stupid|a joke|absurd|garbage
            |moronic)\b
        `,
        notNear: REPORTED,
        because: 'Sneers at the reader',
        confidence: 0.65,
      },
      {
        cues: 'now immediately minutes hour straightaway pronto asap or else waiting demand expect today once',
        says: pattern`
          \b(?:get|send|give|bring|have) (?:it|them|this|that|those)(?: \w+){0,4} (?:now|immediately|this minute
            |in the next (?:\w+ )?(?:minutes?|hour)|straight away|pronto)(?:\b.{0,40}\bor\b|!)
          |\b(?:i|we) (?:demand|insist) (?:an|a|that you|to)\b.{0,60}\b(?:now|immediately|at once|or)\b
          |\bor (?:else|don't bother)\b
        `,
        notNear: REPORTED,
        because: 'Gives a rude order',
      },
      {
        cues: 'whose fault incompetence failure mess excuses excuse lame blame',
        says: pattern`
          \bi (?:don't|do not) (?:want|need) (?:to hear )?(?:any (?:more )?|your )?(?:of your )?
            (?:lame |pathetic |feeble )?excuses\b
          |\byour (?:\w+ )?(?:incompetence|stupidity|ignorance|laziness|ineptitude)\b
          |\b(?:spare me|save me) (?:the|your) (?:excuses|sob story|lecture|drama|details)\b
          |\bsick of your excuses\b|\bclean up your mess\b
        `,
        notNear: REPORTED,
        because: 'Blames the reader rudely',
        confidence: 0.65,
      },
      {
        cues: 'fine whatever obviously clearly guess suppose thanks congratulations genius brilliant well done sherlock bother maybe perhaps next time',
        says: pattern`
          \bthanks for nothing\b
          |\b(?:well done,? |congratulations,? |nice one,? )(?:genius|einstein|sherlock)\b
          |\bno shit\b
          |\b(?:maybe|perhaps) (?:next time )?(?:you|try)(?: could| should)? (?:try )?(?:reading|read|thinking|think
            |listening|listen|using your (?:brain|eyes|head))\b
          |\bi suppose it(?:'s| is) too much to (?:ask|expect|hope)\b
          |\bwhatever\.\s*$|\btake it or leave it\b
          |\blike it or lump it\b|\btough luck\b|\bhard luck\b
          |\bget over it\b|\bdeal with it\b[.!]|\bnot my circus\b
        `,
        notNear: REPORTED,
        because: 'Is sarcastic or dismissive',
        confidence: 0.6,
      },
      {
        cues: 'as per stated last email previous kindly failing note',
        says: pattern`
          \bas (?:per|i (?:clearly |already )?(?:said|stated|explained)) (?:in )?(?:my|our) (?:last|previous
            |earlier)\b|\bas i have already\b|\bperhaps you missed\b
          |\bkindly (?:refrain|desist)\b
        `,
        severity: 'note',
        because: 'Uses a phrase that many readers take as impatient',
        confidence: 0.4,
      },
      {
        cues: 'sick tired now again times told immediately stop move enough many warning last',
        says: /^(?=.{30,})/,
        named: /(?:\b[A-Z]{2,}\b[ ,.'!-]+){7,}/,
        with: [/\b(?:i|we) (?:am|are|will|have|need|want)\b|\byou\b|!/],
        near: [/\b(?:sick|tired|now|again|times|told|immediately|stop|move|enough|how many|warning|last time)\b/],
        because: 'Writes in capitals, which reads as shouting',
        confidence: 0.6,
      },
      {
        cues: oneLine`
          secretary yourself sort consequence elsewhere busy expected grievances chat lecture kindly pages feel life
          better things favour hand holding hold hint patience final
        `,
        says: pattern`
          \bi(?:'m| am) not your (?:secretary|servant|mother|mum|assistant|skivvy|personal|babysitter)\b
          |\bsort it out (?:yourself|yourselves)\b
          |\b(?:of|is of|are of) no (?:consequence|importance|interest) to (?:us|me)\b
          |\btake your (?:grievances?|complaints?|problems?|questions?|business|attitude) elsewhere\b
          |\b(?:we|i) (?:are|am|have) (?:far |much )?(?:too busy|busy (?:people|person)|better things to do
            |got better things)\b
          |\b(?:cannot|can't|don't) be expected to (?:read|deal|answer|listen|wade|hold)\b
          |\bnext time you feel like\b
          |\bdo (?:me|us|everyone) a favou?r and\b
          |\b(?:hold|holding) your hand\b|\btake the hint\b
          |\bmy patience (?:is|has)\b
          |\bwhat(?:'s| is) wrong with you\b
          |\bwhat is it (?:about|with) you\b
          |\buse your (?:brain|eyes|common sense|head)\b|\bgoogle it\b
          |\bread (?:the|my|your) (?:\w+ )?(?:email|instructions|form|post|letter)s? (?:properly|again|next time)\b
          |\b(?:as|like) i (?:keep|kept) (?:saying|telling)\b
          |\bfor the (?:last|umpteenth|hundredth|nth) time\b
          |\bmake an appointment with reality\b|\bis that clear\b
          |\bdo i make myself clear\b
          |\bhow (?:difficult|hard) is (?:it|that)\b
          |\bnot (?:my|our) fault (?:you|if you|that you)\b
          |\bcan't help you if you\b
          |\byou should have (?:thought|read|listened|known)\b
        `,
        not: /\bfor the last time this year\b|\bhold your hand out\b|\bwe can (?:help|hold)\b/,
        notNear: REPORTED,
        because: 'Is brusque or belittles the reader',
        confidence: 0.6,
      },
      {
        cues: 'bother bothered even despair black white honestly english bothering joking laugh serious fool embarrassing expect mind',
        says: pattern`
          \bdid you (?:even )?(?:bother|read|look|think|try|check)(?: to)?\b.{0,40}\b(?:what i|my|before|the|at all
            |read|it)\b.{0,20}\?
          |\bdo you (?:even|actually|ever) (?:read|listen|check|think|know)\b
          |\bi despair\b|\bit's (?:there )?in black and white\b
          |\bin plain english\b.{0,30}\?
          |\b(?:don't|do not) (?:email|write to|call|contact) (?:me|us) (?:again )?until\b
          |\bare you (?:having a laugh|joking|kidding|serious|for real|out of your mind)\b
          |\bi (?:wasn't|was not) born yesterday\b
          |\bdon't (?:patroni[sz]e|lecture) me\b
          |\bwho do you think you are\b
          |\bhow many of you does it take\b
          |\bwhat (?:on earth|exactly) (?:is|are|do|did) (?:wrong|you (?:do|think|playing|paid))\b
          |\bif you (?:had|'d) (?:bothered|read|listened|any sense)\b
          |\bsave your breath\b
          |\bbeyond (?:me|belief) (?:how|why|that) you\b
        `,
        notNear: REPORTED,
        because: 'Scolds the reader',
        confidence: 0.6,
      },
    ],
  }),
  examples: {
    found: [
      { text: 'It is your own fault and frankly I couldn’t care less.', circumstances: { kind: 'email' } },
      { text: 'How many times do I have to tell you?', circumstances: { kind: 'email' } },
      { text: 'We have nothing more to say to you. Stop wasting our time.', circumstances: { kind: 'letter' } },
      {
        text: 'THIS IS THE LAST TIME I AM TELLING YOU TO MOVE THAT VAN NOW',
        circumstances: { kind: 'email' },
      },
    ],
    clear: [
      { text: 'No, sorry, can’t do 3. Could you do 4?', circumstances: { kind: 'email' } },
      {
        text: 'This is the third time that we have had to chase. Please confirm a date by noon.',
        circumstances: { kind: 'email' },
      },
      { text: 'As per my last email, the form is due on Friday.', circumstances: { kind: 'email' } },
      { text: 'Please do not email us personal information.', circumstances: { kind: 'email' } },
      { text: 'ANNUAL GENERAL MEETING OF THE POLICE AND CRIME PANEL', circumstances: { kind: 'email' } },
    ],
  },
}
