"""Words by which texts are labelled and chosen. `words` joins alternatives of regular expressions."""

import re


def words(alternatives, case=False):
    return re.compile(r"\b(?:" + re.sub(r"\n\s*", "", alternatives) + r")\b", 0 if case else re.I)


def any_of(rules, text):
    return any(rule.search(text) for rule in rules)


COMMON = words("the|of|and|to|in|a|is|that|for|on|with|you|be|are|as|by|or|this|from|it|we|your|not|can|have|i|my|at")
TECHNICAL = words(
    r"""APIs?|GitHub|cod(?:e|ing)|software|HTML|CSS|Python|JavaScript|SQL|servers?|databases?|repositor(?:y|ies)
    |open[- ]source|deploy\w*|developers?|prototyp\w*|iterations?|interface|cloud|metadata|browsers?|components?|CMS
    |dashboards?|cyber|algorithm|machine learning|RStudio|usability|backlog|sprints?|agile|DevOps|alpha|beta|URLs?
    |JSON|CSV|designs?|designers?|wireframes?|checkbox(?:es)?|radio buttons?|functions?|packages?|analytics""",
    case=True,
)

# Politics.
PARTISAN = words(
    r"""Republicans?|Democrats?|Democratic (?:Party|leader|caucus)|GOP|(?:left|right)-wing|soft[- ]on[- ]crime|woke
    |pro-life|abortions?|Obamacare|radical|border wall|sanctuary (?:state|city)|thanks to President
    |(?:Trump|Biden|Obama) administration|politicians|re-?election|endorse[sd]? (?:by|for)"""
)
POLITICS = words(
    r"""MPs?|MSPs?|MEPs?|MLAs?|MPPs?|parliament\w*|House of \w+|Senat(?:e|ors?)|Congress\w*|elections?
    |electoral|electorate|polling (?:place|station)s?|ballots?|vot(?:es?|ers?|ing)|referendum\w*|councill?ors?
    |city council|(?:prime |first )?ministers?|ministerial|Secretar(?:y|ies) of State|Chancellor of the Exchequer
    |Attorney General|constituen\w+|legislat\w+|politic(?:s|al|ians?)|presidential|governors?|Governor-General|mayors?
    |town ?halls?|White House|Labour|Conservatives?|Liberal Democrats?|Coalition|Police and Crime Commissioners?"""
)
DEBATE = words(
    r"""House|Commons|Lords|council\w*|bills?|budget|committee|president|riding|debate|office hours|surger(?:y|ies)
    |hearing|Rep|Sen|amendments?|motion|policy|government|Secretary"""
)
PARTY = re.compile(
    r"(?<!\w)[#@]?(?:Conservatives?|Tory|Tories|Labour(?! (?:market|force|Exchange|Relations))|Labor(?! Day)"
    r"|Lib ?Dems?|Liberal Democrats?|Liberals?|UKIP|SNP|Plaid Cymru|DUP|Sinn F[eé]in|Greens|Green Party|NDP"
    r"|New Democrats?|PC Party|LNP|(?<=he )Coalition(?! for)|One Nation|New Zealand First|Republicans?|Democrats?|GOP"
    r"|Dems)(?!\w)"
)
LEADER = words(
    r"""Trudeau|Turnbull|Shorten|Wynne|Doug Ford|Scheer|Harper|Notley|Couillard|Dutton|Abbott|Trump|Obama|Obamacare
    |Bush|Biden|Palin|Clinton|Pelosi|Boehner|McConnell|Boris(?: Johnson)?|Starmer|Corbyn|Sturgeon|Thatcher""",
    case=True,
)
SIDE = words(
    r"""(?:the|this|that|present|last|previous|his|their) (?:\w+ )?Governments?|the Opposition|Opposition Members
    |(?:party|parties|Members|Gentlem[ae]n|benches|Benches|side) opposite|[Gg]ov(?:ernmen)?t's|Government party
    |(?:the|this) Gov(?:ernmen)?t|opposite benches|the Minister""",
    case=True,
)
BLAME = words(
    r"""fail(?:s|ed|ing|ures?)?|brok(?:e|en) (?:\w+ )?promises?|promises|chaos|chaotic|disgrac\w+|shame\w*|scandal\w*
    |sleaze|corrupt\w*|incompeten\w+|inept\w*|reckless\w*|wast(?:e|ed|ing)|lie[sd]|lying|mislead\w*|misled|hypocri\w+
    |out of touch|betray\w*|savage\w*|vicious\w*|draconian|assault on|punish\w*|squander\w*|mismanag\w+|debacle|fiasco
    |greed\w*|spin|smug|stupid\w*|farc(?:e|ical)|shambles|delusion|sold out|propp\w+ up|inequality|cronyism|slash\w*
    |destroy\w*|refus(?:e[sd]?|ing)|ignor(?:e[sd]?|ing)|damag\w+|cron(?:y\w*|ies)|mess|worst|abandon\w*|desperate\w*
    |divisive|disast\w+|nonsense|absurd\w*|callous\w*|cruel\w*|pathetic\w*|arrogan\w+|blam\w+|extremis\w+|dishonest\w*
    |discredit\w*|bankrupt\w*|cynical\w*|humiliat\w+|sham|smear\w*|scar(?:e|ing)|reject(?:s|ed)?|do(?:es)?n't care
    |no plan|no idea|tax grab|cover[- ]up|U-turn\w*|defund\w*|obstruct\w*|holding hostage|appalling|outrag\w+
    |ludicrous|deplorabl\w+|sell[- ]?out|collaps\w+|unfair\w*|parsimon\w+|shocked|denigrat\w+|criticis(?:ed|ing)
    |neglect\w*|wreck\w*"""
)
PRAISE = words(
    r"""stand(?:s|ing)? up for|on your side|only (?:a |the )?(?:\w+ )?(?:Labou?r|Conservatives?|Liberals?|Greens|SNP
    |NDP)|fight(?:s|ing)? for|better (?:deal|future)|join (?:us|the team|our)|proud (?:to be|of)
    |will (?:build|invest|protect|restore)|delivering|our (?:plan|vision|record|team|movement|candidates?)"""
)
ASK = re.compile(
    r"#Vote(?:Labour|Labor|Conservative|Green|SNP|LibDem|Liberal|NDP)\w*|\b[Vv]ot(?:e|ing) (?:for |1 )?(?:@\w+|Labou?r"
    r"|Conservatives?|Liberals?|Lib ?Dems?|Greens?|SNP|NDP|Plaid|Republican|Democrat\w*)\b|\b[Vv]ote for (?:me|him|her"
    r"|us)\b|\bre-?elect\b|#(?:\w*LabourDoorstep|ToryCanvass?|TeamTory)|\b(?:elect|elected as) (?:our|your) (?:next"
    r"|new) (?:MP|MPP|Member)|\bchip in\b|\bour (?:fantastic |great )?candidates?\b|\bcampaigning (?:for|with|in"
    r"|alongside)\b|\b(?:seek|seeking|won|win) (?:the |your )?nomination\b|\b(?:Conservative|Labour|Liberal|NDP|SNP"
    r"|Green) candidates?\b"
)
#: Votes and messages that are above the parties.
NO_SIDE = words(r"vot(?:e|ed|ing) (?:yes|no)|bi-?partisan|cross-party|all parties|marriage|SSM|orthodox|Eid|birthday"
                r"|Ramadan|Christmas|M[ée]tis")
OPINION = words(
    r"""must|should|demand\w*|petition|stop|fight\w*|wrong|unacceptable|concern\w*|threat\w*|crisis|urg(?:e\w*|ing)
    |oppos\w+|cuts?|conservative|liberal|progressive|Tea Party|tax(?:es|payers?)|guns?|abortion|repeal\w*|debt|delay\w*
    |job[- ]kill\w*|hard[- ]?working|never|deserve\w*|needs? to|needed to|govt|downing|PMQs?|campaign\w*|candidates?
    |nomination|racis\w+|levelling up|independence|Brexit|donat\w+|contribut\w+|agenda|trust|astonish\w*|disturbing
    |beggars|too low|good luck|downfall|slogans?|marriage|guarantee|platform|our government|call(?:ed|ing)? on
    |share (?:this|your|now)|promised|applaud\w*|colleagues to support|propaganda|utter|injustice|priorities
    |working families|unaffordable|plebiscite|same-sex|add your name|sign up|let down|pipeline|climate"""
)
CIVIC = words(
    r"""congratulat\w+|thank(?:s|ed)?|thoughts and prayers|condolences|visit(?:ed|ing|s)?|surger(?:y|ies)|hearing
    |office hours|remember\w*|honou?r(?:ed|ing)?|pleasure|welcom\w+|apply|applications?|deadline|tune in|watch live
    |photos?|meet(?:s|ings?)?|met|attend\w*|town hall|spoke|speak(?:s|ing)?|schedule|tomorrow|tonight
    |this (?:morning|afternoon|week)|birthday|anniversary|ceremony|intern(?:s|ships?)?|students?|contest|competition
    |reminder|update|happy|mourning|opened|elected|appointed|results?|residents|session|question|closed?|joined?"""
)
#: Public disputes, which are not partisan but are not plainly harmless either.
DISPUTES = words(
    r"""brexit|left-?wing|right-?wing|socialis\w+|communis\w+|abortion|impeach\w*|blm|immigra\w*|afghan\w*|ira[nq]\w*
    |israel\w*|palestin\w*|gaza|pakistan\w*|libya\w*|syria\w*|egypt\w*|haiti\w*|china|wars?|militar\w+|taliban|nuclear
    |sanction\w*|genocid\w*|massacre\w*|protest\w*|lgbt\w*|scandal|wikileaks|police|criminal\w*|crimes?|indict\w*
    |campaign|donate|nominee|resign\w*|shutdown|administration|tyrann\w+"""
)

# Speeches and campaigns.
RIVALS = words(
    r"""the Opposition|(?:benches|[Mm]embers|Lords?|party|side) opposite|[Cc]oalition|Fine Gael|Fianna F[áa]il
    |Mr\.? (?:Beazley|Latham|Crean)|the majority party|other side of the aisle
    |(?:Bush|Clinton) [Aa]dministration|Labour|Conservatives?|Democrat|Republican|Liberals?
    |Unionists?|Reform UK|the Greens""",
    case=True,
)
RULERS = words(
    r"""(?:[Tt]his|[Tt]he|[Mm]y|[Oo]ur|[Hh]is|Majesty's) (?:\w+ )?(?:Government|[Aa]dministration|Prime Minister
    |Chancellor|Taoiseach|President)(?:'s)?|Ministers|(?:the|this|UK) government""",
    case=True,
)
CHARGE = words(
    r"""dither\w*|cuts?|weak\w*|wrong|bust|irresponsib\w+|ridiculous|complacen\w+|climbdown|inherited|do(?:ing)? nothing
    |pretend\w*|postur\w+|opportunis\w+|panic\w*|extremes?|privatis\w+|black hole|trusted|embarrass\w*|gimmick\w*
    |rhetoric|debt|bad|deceiv\w+|mistakes?|unfair\w*|scrap\w*|oppos(?:ed|es)|failures|hide|excuses?|wealthy|attacks?"""
)
REFORM = words(r"Reform ?(?:UK|Party)|Reform’s", case=True)
STANDS = words(r"vot(?:es?|ing)|elect\w*|candidate|stand(?:s|ing)?|polic(?:y|ies)|governments?|part(?:y|ies)|politic\w+")
CAPITAL = words(r"Obama\w*|\w*GOP\w*|Dems?|Republicans?|Democrats?|White House|President|Prez|POTUS|IRS|Benghazi")
#: Words of those who agree, and of those who press for an answer.
AGREED = words(r"bi-?partisan|(?:cross|all)-party|consensus|both sides|(?:both|all) parties|unanimous\w*")
PRESSED = words(r"(?:is|would|does|will|did) (?:it not|s?he|the Minister|they)|his (?:Department|tracks)|rather than")
#: What politicians argue about. A text without these words and without a side is harmless.
MEASURE = words(
    r"""H\.?R\.? ?\d+|support\w*|legislation|reforms?|repeal\w*|budget|jobs?|wages?|econom\w+|health ?care|insurance
    |energy|rights|equal\w*|taxes|taxpayers?|spending|deficit|women'?s|immigra\w+|borders?|guns?|abortion|drones?
    |\w*shutdown|sequest\w+|regulations?|freedom|liberty|cosponsor\w*|proud of|better|strong(?:er|est)|growth
    |inflation|policy|policies|human rights|war|believe|terroris\w+|achiev\w+
    |investment|#\w*(?:jobs|act|wage|tax|vote|care)\w*"""
)

# Abuse.
SLUR = words(
    r"""niggers?|faggots?|fags?|retard(?:s|ed)?|cunts?|kikes?|trann(?:y|ies)|dykes?|chinks?|ching chong|pakis?|ragheads?
    |towelheads?|mongoloids?|wetbacks?|gooks?|feminazis?|libtards?|whores?|sluts?|thots?|bitch(?:es)?|roast(?:ies|ie)
    |f(?:em)?oids?|shemales?|spics?|twats?|coons?|pikeys?|subhumans?|skanks?|hoes?|pussies|homos?|landwhales?|bimbos?
    |manginas?"""
)
STRONG = words(
    r"""idiots?|morons?|imbeciles?|scum|scumbags?|piece of (?:shit|crap|trash|garbage)|ass ?holes?|jackass(?:es)?
    |dumb ?ass(?:es)?|bastards?|vermin|parasites|losers?|perverts?|degenerates|cretins?|(?:dim|half|nit) ?wits?
    |low ?lifes?|nut ?jobs?|lunatics?|psychos?|buffoons?|dick ?heads?|pricks?|douche ?bags?|fuck ?tards?|cocksuckers?
    |mother ?fuckers?|dipshits?|wankers?|inbreds?|stupid (?:people|wom[ae]n|m[ae]n|lady|fools?)"""
)
INSULT = words(
    r"""moronic|pigs?|savages|nutcases?|wackos?|brain ?dead|cowards?|clowns?|fools?|jerks?|trash|rats?|sicko|fuckers?
    |fucks|slimy|tossers?|trolls?|fatso|filthy|hag|cry ?bab(?:y|ies)|sheeple|animals"""
)
THREAT = words(
    r"""kill (?:yourself|urself|you|them all|all)|drop dead|kys|burn in hell|go back to (?:your|where)
    |(?:should|needs? to|deserves? to|must|ought to) (?:all )?(?:be )?(?:die|shot|hanged|hung|raped|killed|gassed
    |beaten)|punch (?:you|him|her)|hope (?:you|s?he|they) (?:all )?(?:die|rot|get)
    |i(?:'ll| will) (?:kill|hurt|beat|rape) (?:yo)?u"""
)
HOSTILE = words(
    r"""fuck (?:you|off|u|them|him|her|women|bitches)|shut (?:the (?:fuck|hell) )?up|screw you|piss off|suck (?:my|a)
    |stfu|kiss my ass|go to hell|eat shit|get a life|you suck|gtfo|(?:your|ur) (?:mom|mum|mother|mama)|hate (?:women|men
    |muslims|jews|blacks|gays|you)|(?:you|u|you are|you're|u r|ur) (?:are |r )?(?:gay|ugly|fat|stupid|dumb
    |pathetic|disgusting|worthless|sick)(?! enough)"""
)
DIRECTED = words(
    r"""you|you're|your|youre|yours|u|ur|s?he|s?he's|his|her|they|they're|these|those|all|every|bunch|pack|what an?
    |such an?|fucking|like (?:him|her|them)"""
)
PEOPLE = words(
    r"""women|woman|females?|girls?|wives|wife|she|her|muslims?|jew(?:s|ish)?|blacks?|gays?|lesbians?|immigrants?|arabs?
    |mexicans?|asians?|chinese|indians?|africans?|trans|feminists?|disabled|homosexuals?"""
)
GENERAL = words(
    r"""(?:all|most|these|modern|western|young) (?:women|females|girls)|bitch(?:es)?|whores?|sluts?|prostitution|cunts?
    |(?:women|females|girls) (?:are|can'?t|don'?t|never|only|just|love|lie|need|should|lack|will|have no|aren't)"""
)
SELF = words("i'm|im|i am|call(?:ed|ing)? (?:me|you|people)|makes? me|made me|myself|my own|we|i listened")
MENTION = words(
    r"""racists?|bigots?|words?|slurs?|the term|call(?:s|ed|ing)? (?:him|her|them|us|people|someone|women)|n-word|said
    |says|saying|offensive|offended|insult(?:s|ing)?|reclaim|misogyn\w+|sarcasm|jk|joking|nigga\w*|used to|those who
    |my childhood|wait|only an?|another|like an? \w+|game|if you.?re|incels?"""
)
#: Insults of these are about politics.
FAMOUS = words(
    r"""\w*trump\w*|hillary|clintons?|obama|trudeau|harper|justin|trudope|sanders|president|gop|ndp|alt|right|left
    |left(?:y|ies|ists?)|lib(?:eral)?s?|republicans?|democrats?|conservatives?|socialists?"""
)
CRUDE = words(r"fuck\w*|shit\w*|damn\w*|crap\w*|hell|ass|arse|bloody|suck\w*|piss\w*|bullshit|wtf")
TOPIC = words(
    r"""racis\w+|sexis\w+|harass\w*|abus\w+|bull(?:y|ied|ying)|raped?|rapist|violence|assault\w*|misogyn\w*
    |discriminat\w+|homophob\w*|threat\w*|attack\w*|insult\w*|offensive|ridiculous|disagree\w*|nonsense"""
)
SHARP = words(
    r"""stupid|dumb|ignorant|liars?|lying|pathetic|disgusting|hypocrit\w+|ugly|fat|insane|crazy|incompetent|sick|shame
    |delusional|brainwashed|sexy|horny|naked|boobs|tits|dick|cock|pussy|nazis?|hitler|islam|terrorists?|illegals?
    |demorat\w*|libs|hates?|kill\w*|thugs?|evil|vile|racists?|criminals?|scam\w*|ass|nigga\w*|chicks?|milf
    |gold ?digg\w+|childish|laughable|embarrass\w*|bigots?|hypergam\w*|smv|cuck\w*|feminis\w+|simps?|incels?|mgtow
    |alphas?|betas?|chads?|pilled"""
)
LEWD = words("fuck(?:ing)? (?:you|me|u|your?)|sex|dick|cock|penis|naked|nude|tits|boobs|rape|horny|sexy|pussy")

# Words that a harmless post or mail does not have, beside those above.
UNSUITABLE = words(
    r"""lmf?ao|dies?|died|dead|death|murder\w*|suicid\w*|rap(?:ed?|ist|ing)|porn\w*|nud(?:es?|ity)|drunk|weed|cocaine
    |heroin|horrible|awful|rude\w*|sockpuppet\w*|vandal\w*|blocked|bomb\w*|shot|shoot\w*|fraud\w*|crook\w*|cheat\w*
    |biased|cancer|tumou?r\w*|surger\w+|hospital\w*|diagnos\w+|illness|pregnan\w+|miscarr\w+|depress\w+|funeral
    |passed away|doctor'?s? appointment|disciplin\w+|fired|dismiss\w+|harass\w+|grievance|misconduct|affair|divorc\w+
    |arrest\w*|passw\w+|user ?(?:name|id)|log-?in|ssn|social security n\w+|credit card|pin number|salary|bonus
    |unsubscribe|click here|free (?:trial|watch|offer)|act now|limited time|viagra|casino|lottery|winner|weight loss
    |mortgage rates?|forward this|buy now|earn money|lose weight|follow ?(?:me|back)|giveaway|for sale|discount code"""
)

# Posts.
CAMPAIGN = words(
    r"campaign\w*|candidates?|manifesto|stand(?:ing)? for|deposit|leaflets?|elect(?:ed|ion)|part(?:y|ies)"
)
#: A report does not argue, quote or speak of its writer. The Senators are also a hockey team.
ARGUED = re.compile(r"[?\"“”]|\b(?:I|[Mm]y|[Yy]ou|we|NHL|game|conspir\w+|racis\w+)\b")
YOU = words(r"you|your|you're|youre|u")
RUDE = words(
    r"bull(?:y|ies)|twits?|liars?|whin\w+|shame\w*|disgust\w*|jerks?|trolls?|trolling|hypocrit\w*|no life"
)
