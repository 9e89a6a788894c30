import { patternWith, phrases } from '../pattern.ts'

const DISPLAY_VERBS = phrases`
  with, says?, saying, reads?, reading, has, shows?, showing, stamp(?:ed)?, printed, marked, headed, words?, banner,
  visible, labelled, bears?, bearing, carries
`

const DISPLAYED_WHERE = phrases`
  stamped, printed, visible, legible, readable, in (?:big |large |bold )?(?:red|bold|block|capitals), across, along,
  at (?:the|its) (?:top|foot|bottom|head),
  on (?:the|its|every|each) (?:cover|front|page|top|spine|tab|screen|folder|lid|wrapper|envelope|box|back|label),
  in (?:the|its) (?:header|footer|corner|margin|background)
`

const GENERAL_WORDS = phrases`
  items, documents, papers, materials?, information, assets, records, things, emails, messages, anything, something,
  nothing, everything, any, whether, unless, should, must, may, can, could, would, not, never, no longer, once, was,
  were, had, n['’]t, used to, how, what, who, whoever, such as, 1[6-9]\d\d, 20[01]\d
`

/** 'the drawing (rated SECRET by its owner)': a verb of classifying, right before the tier. */
export const CLASSED = patternWith('i')`
  \b(?:classed|classified|graded|grading|rated|marked|designated|stamped|held|stored|filed)
    (?: (?:as|at|it|up|out at|by \w+(?: \w+)? as))?:? ?["'“‘(]?(?:UK )?$
`

/** 'a page with TOP SECRET across the top': what a picture or a scan shows. */
export const SHOWS = patternWith('i')`\b${DISPLAY_VERBS}\b[^.!?]{0,40}$`

export const SHOWN = patternWith('i')`
  ^["”’')]*,? (?:is |are )?(?:clearly |just |still |plainly )?${DISPLAYED_WHERE}\b
  |^ [–—-] [A-Z]{2,}
`

/** The paper names its own marking: 'The cover says SECRET'. */
export const SAYS_SO = patternWith('i')`
  \b(?:cover|wrapper|envelope|front page|first page|header|footer|watermark|top line|label|stamp)\b[^.!?;]{0,20}\b
    (?:says|reads|is marked|is stamped)\s["'“‘]?(?:UK )?$
`

/** About papers in general, about the past, or negated. */
export const GENERAL = patternWith('i')`\b${GENERAL_WORDS}\b|\b(?:if|when)\b(?! any(?:one|body) asks)`
