/** Pieces that the rules of this folder share. Sentences come in lower case, with tags for who and what. */

/** Somebody or something that can gain or lose support at a poll. */
export const SIDE = '<(?:PARTY|PARTYWORD|CAND|HOLDER|LEADER|CODED|GOV|CHANDLE)>'
export const ANYONE = '<(?:PARTY|PARTYWORD|CAND|HOLDER|LEADER|CODED|GOV|CHANDLE|NAME|PCC)>'
export const THEM = `(?:${ANYONE}|him|her|them|me|us|this lot|that lot|the (?:man|woman|one|team|person|people|party|candidate))`
/** That an election is spoken of at all. */
export const ELECTORAL =
  /<(?:POLL|CAND|CTAG|CHANDLE|PARTY|CODED)>|\bvot(?:e|es|ed|ing|ers?)\b|\bcampaign(?:ed|ing)?\b|canvass|manifesto|re-?elect|\bterm\b|\bseat\b|councillor|parliament|\bconstituency\b|debate/

/** A vote about something else. */
export const OTHER_VOTE =
  /\b(?:dog|horse|name|favourite|award|awards|strictly|bake|baker|champion|volunteer of|jury|show of hands|board|panel|committee|motion|budget|precept|trustees|poll closes|x factor|giovanni|photo|poster|logo|mascot|school council|mock)\b/

export const PRAISE =
  '(?:best|brilliant|great|cracking|superb|fantastic|excellent|outstanding|amazing|fab|fabulous|wonderful|proper|decent|inspir\\w+|impress\\w+|top|finest|strongest|serious|terrific|first[- ]class|grown-ups?|legend|hero|star|talks? sense|makes? sense|gets it|real deal|bang on|spot on|the one|no[- ]brainer|deserves?|listens|cares|delivers|stands? up for|standing up for|on our side|good egg|top bloke|trust)'

export const SCORN =
  "(?:disgrac\\w+|shambl\\w+|shambolic|clowns?|liars?|lying|lies|lied|nonsense|fantas(?:y|ies)|cynical|brib\\w+|betray\\w*|sold (?:out|us)|sell(?:ing)? out|wreck\\w*|ruin\\w*|vandalism|chaos|incompeten\\w+|useless|weasel|backsides?|corrupt\\w*|cron(?:y|ies)|desperate|smear\\w*|pathetic|joke|laughing stock|asleep|in hock|lost the plot|punch-?bag|couldn't (?:organise|run|care less|find|trust)|could not (?:organise|run|care less)|can't (?:be trusted|find|run|organise)|u-turns?|the nerve|take-?down|dangerous|scare stor\\w+|nasty|worst|worse|given up on|let (?:us|victims|everyone|people|you|the \\w+) down|never run anything|student politics|eye off the ball|shame(?:ful|less)?|ashamed|smug|spineless|gutless|hypocri\\w+|fail(?:ed|ing|ures?)|out of touch|clueless|idiots?|fools?|crooks?|charlatans?|con(?:-| )?(?:man|men|artist)|snake|rotten|broken promises?|broke (?:their|his|her) promise|haven't a clue|hasn't a clue|not fit|unfit|should (?:resign|go|be sacked)|had enough of|sick of|fed up with|sick (?:and tired )?of|enough is enough|tired old|head examined|believes? a word|hung out to dry|stitched? (?:us )?up|robb(?:ed|ing)|bankrupt\\w*|destroy\\w*|decimat\\w*|gutted (?:the|our)|slash\\w*|hammer(?:ed|ing) (?:us|the)|hate|despise|loathe|embarrass\\w+|abysmal|appalling|dreadful|dire|rubbish|garbage|drivel|poison\\w*|extremis\\w+|racist|fascis\\w+|cowards?|dodg(?:y|ed|ing)|blocked|take us for (?:fools|mugs)|mugs?|aged (?:badly|well)|skip (?:our|every|the))"
