import { phrases } from '../pattern.ts'

export const CAMPAIGN_DISPLAYS = phrases`
  garden (?:boards?|stakes?|posters?), window (?:stickers?|posters?),
  (?:spare|more|extra|twenty|ten|few) (?:posters?|boards|stakes|diamonds?|leaflets|stickers|rosettes?|spare),
  correx
`

export const DOORSTEP_WORK = phrases`
  \bknock\w*, \bdoors?\b, doorsteps?, letterbox\w*, leaflet\w*, flyers?\b, posters?\b, \bstall\b, placards?,
  phon(?:ed|ing), clipboard, canvass\w*, \bcards\b, \bhouses\b, streets?\b
`

export const HELPERS = phrases`
  help\w*, join\w*, support\w*, volunteer\w*, rota, hands, people, fold\w*, deliver\w*, doors?, posting, stuff\w*,
  proud, come, fancy, free, spare, message, afternoon, evenings?, weekend, saturday, sunday, campaigning
`

export const ASKING = phrases`
  phon\w+, rang, ring\w*, call(?:ed|ing)?, ask(?:ed|ing)?, urg\w+, persuad\w+, text\w*, messag\w+, email\w*,
  tell(?:ing)?, told, convinc\w+, nagg?\w*
`

export const COLLECTIONS = phrases`
  bucket, tin, jar, collecting, collection, whip-?round, sponsor\w*, chip(?:ped|ping)? in, club(?:bing)? together
`

export const CANVASSING_TERMS = phrases`
  walk sheets?, canvass (?:sheets?|cards?|returns?), board runs?, are they with us,
  (?:take|have|want) a (?:board|poster|stake)\b[^.]{0,40}(?:lift|on the day|vot), lift on the day,
  odds (?:and|before|then) evens, voter id (?:data|sheets), contact rate, polling district, marked register,
  knock-?up, the usual q'?s
`
