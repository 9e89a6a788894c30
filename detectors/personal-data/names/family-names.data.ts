// Family names common in Britain, of every origin, written down for this product; the model learns with them and rules look at them.
export const FAMILY = `
smith jones taylor brown williams wilson johnson davies robinson wright thompson evans walker white roberts green hall wood jackson clarke clark
harris lewis edwards hughes turner martin cooper hill ward moore morris harrison king davis baker lee james allen morgan watson scott parker bennett
young cook richardson bailey carter adams shaw bell collins kelly murphy miller cox richards marshall anderson simpson ellis webb mitchell wilkinson
palmer stevens rogers matthews gibson rose foster powell hunt barnes price graham reynolds fisher campbell holmes mills lloyd knight butler barker
stewart phillips dixon jenkins fletcher hamilton elliott fox pearson russell ford thomas griffiths owen owens pritchard rees parry bowen bevan
llewellyn pugh probert prosser vaughan howells gwynne cadwallader morgan-jones hopkins ahmed ali khan hussain begum akhtar bibi shah malik iqbal
mahmood mohammed chaudhry choudhury chowdhury rahman miah uddin islam hassan aziz bashir butt dar ghani hameed hanif javed kausar khatun mirza mughal
mumtaz nawaz parveen qureshi rafiq raja rashid rehman saeed sadiq sharif sheikh siddique siddiqui sultana syed tariq yousaf zaman patel shah singh
kaur sandhu gill dhillon dhaliwal sidhu grewal bains bhandal bhogal chahal cheema deol dosanjh johal kang mann nijjar purewal rai randhawa sahota
sangha sohal virk kumar sharma gupta verma mehta desai joshi parmar chauhan solanki mistry modi bhatt pandya trivedi thakkar lakhani nair menon pillai
iyer rao reddy krishnan nandakumar fernandes dsouza perera silva de-silva jayasinghe o'brien o'connor o'neill o'sullivan o'reilly o'donnell murphy
kelly byrne ryan doyle gallagher doherty kennedy lynch murray quinn mccarthy mclaughlin mcdonald macdonald mckenzie mackenzie mackay mclean maclean
macleod mcleod mcgregor mcgrath mcguire mckenna nolan brennan burke collins duffy farrell fitzgerald fitzpatrick flanagan heffernan higgins hogan
keane keegan maguire mahon malone moran nolan regan rooney sheehan sweeney tierney walsh okafor okonkwo okeke okoye okoro obi eze nwosu nwankwo nnadi
onyekachi adebayo adeyemi adewale adeleke afolabi akande akinola alabi ayodele balogun bello bankole fashola lawal ogunbanjo ogunleye ojo olawale
oyelaran oyedepo salami sowande mensah boateng owusu asante osei agyeman appiah addo amoah ansah darko frimpong gyamfi opoku sarpong moyo ncube ndlovu
sibanda dube chikwanha mutasa nkemelu kamara sesay conteh koroma jalloh diallo bah mwangi kamau otieno njoroge abdi ali mohamud warsame farah hassan
omar osman yusuf abdullahi tesfaye haile bekele kowalski nowak wisniewski wiśniewski wojcik wójcik kowalczyk kaminski kamiński lewandowski zielinski
zieliński szymanski szymański wozniak woźniak dabrowski dąbrowski kozlowski mazur jankowski krawczyk piotrowski grabowski pawlowski michalski zajac
krol wieczorek jablonski wrobel majewski olszewski stepien malinowski jaworski dudek adamczyk popescu ionescu popa radu dumitru stan stoica gheorghe
rusu munteanu matei constantin petrov ivanov dimitrov georgiev nikolov todorov kovalenko shevchenko bondarenko tkachenko kravchenko kazlauskas
petrauskas jankauskas stankevicius berzins kalnins ozols wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo lin he luo zheng liang
xie song tang feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao lam chan wong cheung lau leung ng
ho yip kwan tsang tse chow fung mak nguyen tran pham hoang phan vu dang bui do ngo kim park choi jung kang tanaka suzuki yamamoto sato takahashi
yilmaz yılmaz kaya demir celik çelik sahin şahin ozturk öztürk aydin arslan dogan karim haddad khoury mansour nasser saleh hamdan ibrahim abdallah
garcia fernandez rodriguez lopez martinez sanchez perez gomez vasquez santos ferreira oliveira costa pereira rodrigues sousa almeida rossi russo
ferrari esposito bianchi romano marchetti ricci muller müller schmidt schneider fischer weber meyer wagner becker reinhardt dubois lefebvre moreau
laurent bernard petit abbott adeyemi-jones ainsworth aldridge appleby ashdown ashworth atkins atkinson attwood bagshaw baldwin ball banks barlow
barrett bates beaumont beckett benson bentley berry birch bird bishop blackburn bloomfield bolton booth bowman boyle bradley bradshaw brady briggs
brindley bristow brookes brooks broughton bryant buckley bull burdett burgess burns burrows burton byrd caldwell carr carroll cartwright chadwick
chamberlain chambers chapman charlton clayton clements cole coleman connolly conway coombs corbett cotton cox craig crawford croft cross crossley
cullinane cunningham curtis dale daly daniels darby dawson day dean dickinson dobson donnelly donovan drake duarte duncan dunn dyer eaton ellery
emerson faulkner fenwick ferguson fielding finch fleming flynn fowler francis franklin fraser freeman french frost fuller gardner garner garrett
gibbons gibbs gilbert giles glover goddard godfrey goodwin gordon gough grant graves gray greaves greenwood gregory griffin hale hammond hancock
hanson harding hardy harper hart hartley hartshorne harvey hawkins hayes haynes hayward heath henderson henry herbert hewitt hicks hobbs hodgson
holden holland hollis holloway holt hooper hope hopkinson horton howard howarth howe hudson humphries hunter hurst hutchinson ingram jarvis jennings
johnston jordan joyce kay kemp kent kerr kinsella kirby kirk lane langley law lawrence lawson leigh leonard lester little long love lowe lucas lyons
mann manning marsh mason may mccann mccormack mellor metcalfe middleton milner moss mostyn mulligan naylor nash neal newman newton nicholls nicholson
norman norris north norton oakley obrien oldfield oliver osborne page parkes parkin parkinson parsons partridge patterson payne peacock pearce peel
perkins perry peters phelps pickering pike piper pollard poole pope porter potter potts pratt preston ramsay ramsden rathbone reed reeves reid rhodes
riley robson rowe rowley rudge ryder sanders sanderson saunders savage schofield sharp sharpe shelton shepherd sheppard short simmonds simmons sims
sinclair skinner slater smart spencer spooner stanley standish steele stephens stephenson stokes stone storey stubbs summers sutherland sutton swift
sykes talbot tate teale thornton tisdale todd townsend tucker tull turnbull tyler underwood varghese vincent wade wallace waller walsh walters walton
warner warren waters watkins watts weaver webster welch wells west weston wheeler whitaker whitehead whitehouse whitehurst whittaker whittall whitmore
wilcox wilkins willis winter wooldridge woods woodward wyatt yates askew ackroyd adair adamson addison aitken akers alcock alder alexander allan
allard allcock allison allsopp ames amos anders andrews angell appleton archer armitage armstrong arnold arthur ashby ashcroft asher ashford aspinall
atherton atkin austin avery aylward ayres babb badger bagley bainbridge baines baird baldock balfour ballard bamford bancroft banister banner barber
barclay barham barnard barnett barr barraclough barratt barron barrow bartholomew bartlett barton bass bassett bateman batt batty baxter bayley baylis
beach beadle beal beale beaman beard beardsley beasley beattie beck beddoes bedford beech beeson belcher bellamy benn benton beresford best beswick
bibby biddle biggs bingham binns birchall birkett black blackman blackwell blagden blair blake blakeman blanchard bland blease bligh blomfield bloom
bloor blunt blyth boardman boden bolt bond bone bonner boothroyd bostock boswell botham bottomley boulton bourne bowden bowe bower bowers bowes bowler
bowles bowyer box boyce boyd brace bracewell bradbury braddock bradford braithwaite bramley brand brandon bray brayshaw brearley breen brett brewer
brewster bridge bridges brierley bright briscoe britton broadbent broadhurst brock brocklehurst bromley brook brooke brooker broom broomfield browne
browning bruce brunt bryan bryson buchanan buck buckingham buckland buckle budd bullock bunn bunting burden burnett burnham burr burridge burrow
bushell butcher butterfield butterworth buxton byrom cadman cain callaghan callow calvert cameron campion cann canning cannon capper carey carlisle
carlton carlyle carmichael carney carpenter carrington carson carver cass cassidy castle cave cawley chalmers champion chance chandler chaplin
chappell charles charlesworth charnley chatterton chatwin cheetham cheshire chester chew chilcott childs chilton chisholm christian christie church
churchman clancy clapham clare clay cleary cleaver clegg clemson clifford clifton clough clowes coates cobb cochrane cockburn coe coffey cohen colbert
coles collard collett collier collinge collingwood collis colley coombes cooke cookson coop cope copeland copley cordell corner corrigan cotterill
cottrell couch coulson coulter court courtney cousins coward cowan cowell cowley cowling coyle crabtree craddock crane cranfield craven crawley
crawshaw creasey cresswell crew cripps crisp crompton cronin crook crookes cropper crosby crossland crouch crow crowe crowley crowther cruickshank
cullen cummings cummins cunliffe curran currie curry cuthbert cutler dabbs dalton dance daniel darcy darling dart davey david davidson davie davison
dawe dawes dawkins deacon deakin deane dearden dempsey dempster denby denham dennis dent denton derbyshire devine devlin dewhurst dick dickens
dickenson dickson digby dillon dinsdale dobbs docherty dodd dodds dodgson dodson dolan donaldson donoghue dooley doran dorrington dougherty douglas
dow dowd dowling downes downey downing downs draper drew drewett driscoll driver drummond drury duckett duckworth dudley duffield dugdale duggan duke
dunbar dunford dunkley dunlop dunmore dunne dunning durham durrant dutton dwyer dyke dyson eagle eames earl easton eccles eddy eden edgar edge edmonds
edmondson edmunds egan eggleston elder eldridge elkins ellison elmes elsworth elton emery emmerson emmett england english entwistle errington eustace
evanson everett evison ewart ewing fairbairn fairbrother fairclough fairhurst fallon farley farmer farnsworth farr farrant farrar farrow fawcett fearn
fell fellows felton fenn fenton ferrier ferris field fields findlay finn finney firth fitton fitzsimmons flanders flint flood flower flowers floyd
foley forbes fordham foreman forrest forrester forshaw forster forsyth foss fothergill fowles frame franks frazer freer frith fry fryer furness fyfe
gadsby gale gallacher galloway galvin gamble gammon gardiner garland garnett garratt garrod garside garvey gaskell gaskin gates gaunt gavin gay geary
gee gell george gerrard gibb giffard gilchrist gillard gillespie gillett gilmore gilmour girling gladwin gleave gledhill gleeson glen godwin golding
goldsmith goldstein gooch good goodall goode goodfellow goodman gore gorman gormley gosling goss gould gourlay gower grace grady grange granger
grantham greatorex greave greenaway greene greenfield greenhalgh greenhill greenland greer gregg gregson grey grierson grieve griffith grimes grimshaw
groom grove groves grundy guest gunn guthrie guy haddock hadfield hadley haigh haines hales haley halford halliday halliwell halls halsall hammersley
hampson hampton hand handley hanley hanlon hanna hannah hannaford hansen harbour harcourt hardman hardwick hargreaves harker harkin harland harley
harman harmer harries harrington harrop harwood haslam hassall hastings hatch hatfield hathaway hatton havelock hawes hawker hawkes hawksworth haworth
hawthorne hay haycock hayden haydon haywood hazlewood head headley heald healey healy heaney heap heaps hearn heathcote heaton hebden hedges heighway
helliwell hemming hemmings hendry hennessy henshaw henson hepburn hepworth herd heron herring herrington heslop hewlett heywood hibbert hick hickey
hickling hickman higgs higham higginbottom higginson higson hilder hillier hills hilton hinchliffe hind hinds hines hinton hirst hitchcock hitchens
hoare hobday hobson hodge hodges hodgkins hodgkinson hodson hogg holbrook holder holdsworth hole holgate hollands holliday hollingsworth hollins holly
holman holroyd homer hook hopley hopper hopwood horn horne horner horrocks horsfall hoskins hough houghton hoult houlton house howell howes howie
howlett howley hoyle hubbard huckle huggett huggins hull hulme hulse humble hume humphrey humphreys huntley hurley hurrell hussey hutchings hutchins
hutchison hutton huxley hyatt hyde hyland hynes ibbotson iddon iles illingworth ingham ingle inman innes ireland irvine irving irwin isaac isaacs
isherwood ives ivory jack jackman jacobs jacobson jagger jameson jamieson janes jardine jarrett jeffcoate jefferies jefferson jeffery jefford jeffrey
jeffreys jeffs jenkinson jenner jephson jepson jervis jessop jewell jobling johnstone jolley jolly joseph joy judd judge jukes kane kavanagh kaye
kearney kearns keating keeble keeling keen keenan keene keith kell kellett kelleher kempson kendall kendrick kenny kenward kenyon kershaw kettle key
keys kidd kiernan kilner kimber kinder kingsley kingston kirkbride kirkham kirkland kirkpatrick kirkwood kirwan kitchen kitching kitson knapp knott
knowles knox kyle lacey lacy laidlaw laing laird lake lally lamb lambert lambourne lancaster lander langdon langford langridge langton larkin larner
last latham latimer lauder laurie laverick laverty lawler lawley lawlor lawrie laws lawton lay laycock layton lea leach leadbetter leaman leary
leather leatherland leaver ledger leeming lees legg leggett leighton leitch lemon lennon lennox leslie lever levy liddell liddle lightfoot lilley
lilly limb lindley lindsay line lines linton lister littlewood litchfield livingstone livesey loach locke lockhart lockett lockwood lockyer lodge
loftus logan lomas longden longworth lord loughlin louis lovell lovett low lowery lowes lowry luck ludlow luff lumb lumley lunn lunt luscombe lyle
lynn lyon lythgoe mabbott macarthur macaulay macdougall mace macfarlane macgregor macintyre macintosh mackie mackintosh macmillan macpherson macrae
madden maddison maddox madeley maher mahoney main mair major makin malcolm mallett malley mallinson manley mannion mansell mansfield manson marchant
markham marland marlow marples marriott marsden marston martindale massey masters masterson mather matheson mathias mathieson matthew maudsley maxwell
maybury mayer mayes mayhew maynard mayo mcallister mcandrew mcarthur mcauley mcavoy mcbride mccabe mccaffrey mccall mccallum mccarron mccartney
mccauley mcclean mcclelland mccluskey mcconnell mccormick mccoy mccracken mccrea mcculloch mccullough mcdermott mcdonagh mcdonnell mcdougall mcdowell
mcelroy mcevoy mcewan mcfadden mcfarland mcfarlane mcgarry mcgee mcghee mcgill mcginley mcginty mcgovern mcgowan mchugh mcinnes mcintosh mcintyre
mckay mckee mckeown mckinlay mckinley mckinnon mclaren mclaughlan mcloughlin mcmahon mcmanus mcmillan mcmullan mcmullen mcnally mcnamara mcnamee
mcneil mcneill mcnulty mcphail mcphee mcpherson mcquillan mcrae mcshane mcsweeney mctaggart mead meadows mears medcalf meek meldrum melville menzies
mercer merchant meredith merrick merrifield merritt merryweather metcalf michael middlemiss midgley milburn miles millar millard millen millington
millward milne milton minns mitcham moffat moffatt mold mole molloy molyneux monaghan monk monks monroe montague montgomery moody moon mooney
moorcroft moorehead moorhouse moreton morgans morley moroney morrell morrissey morrow mort mortimer morton moseley moses mosley mottram mould moulton
mountford mowbray muir mulholland mullen mullins mulvey mumford munday mundy munn munro munroe murdoch murfitt murrell musgrave mycock myers nadin
nance napier neale neary needham neill nelson nettleton neville newbold newbury newby newell newey newham newland newley newsome nicholas nicholl
nichols nicol nicoll nicolson nightingale nixon noakes noble noon northcott norwood nott nugent nunn nurse nutt nuttall oakes oates oddy odell offord
ogden ogle oldham oldroyd olsen orchard ormerod orr orton osborn ostler oswald otter ovens overton oxley packer padgett paget paine painter palin
pallister pankhurst pardoe parfitt parish parke parks parr parrish parrott partington pascall pask paterson patience paton patrick patten pattison
paul pawson paxton peace peach peachey peake pearse peck peers pegg pemberton pendleton penfold penn pennington penny pepper percival percy perks
perrin perrott petersen peterson pettigrew pettit petty phelan philips philip phipps pickard pickersgill pickett pickles pickup pierce piggott
pilkington pilling pinder pink pinnock pitcher pitman pitt pitts platt plant playfair pledger plumb plummer pointer pollitt pollock pomfret pond
postlethwaite poulter poulton pound pounder power powers powney poynter preece prentice prescott prestwich pretty priest priestley prince pringle
prior pritchett procter proctor proudfoot prouse prowse pryce pryor pullen purcell purdy purvis putt pye pyke quigley quinlan quirke rackham radcliffe
radford rae rafferty raine rainford ralph ramsbottom ramsey randall randle rankin ransome raven ravenscroft rawlings rawlins rawson ray rayner raynor
rea read readman reader reay redfern redhead redman redmond reece reeve reilly renshaw revell rice rich richard richmond rickard ricketts riddell
ridgway riding ridley rigby rimmer ripley risby ritchie rix roach robb robbins roberson robertson robins roche rochford rodger rodgers roe rogerson
rolfe rollins ronald rook roper roscoe ross rothwell rourke rouse routledge rowan rowell rowland rowlands rowlandson rowntree roy royle ruddock rudd
rushton rushworth russ rust rutherford rutter rymer sadler salisbury salmon salt salter sampson samuel samuels samways sandell sandford sands sandys
sargent savill sawyer sayer sayers scanlon scholes scholefield schultz scotland scotney scrivener seabrook seal seaman searle seddon selby sellars
sellers senior sewell sexton seymour shackleton shand shannon sharkey sharples sharrock shaughnessy shearer shears sheldon shelley shenton sheridan
sherlock sherman sherwood shields shipley shipman shirley shore shuttleworth siddall sidebottom silcock sillitoe silver silvester simcox simms simon
singleton skelton skerritt skidmore slack slade sloan small smales smallwood smalley smedley smethurst smyth smythe snape sneddon snell snow snowden
somerville southall southern southgate southwell southworth spalding sparkes sparks sparrow spear speed speight spence spicer spiers spink spratt
spring squire squires stables stacey stafford stagg stainton stamp stanbridge standen stanfield stanford staniforth stannard stansfield stanton
staples stark statham staunton stead steadman stedman steel steer stein stenson stephen sterling sterry stevenson steward stirling stock stockdale
stocks stockton stoddart stoneman storer stott stout strange stratton street strickland stringer strong stroud stuart sturgess sturgeon styles sugden
sumner sunderland surridge sutcliffe swain swales swallow swan swann swanson swindells symes symonds symons tait tallis tandy tanner tansley tapper
tasker tattersall tatton taverner tebbutt telfer tempest temple templeton tennant terrell terry tetlow thacker thackray theobald thirkell thirlwell
thomason thomlinson thompsett thomson thorburn thorley thorn thorne thornhill thornley thorpe threadgold thurgood thurlow thurston thwaites tickle
tidman tidy tiller tillotson tilley timmins timms timpson tindall tinker tinsley tipping titley titmus titterington tobin toft tolley tolson tomkins
tomkinson tomlin tomlinson tompkins tonge tonks toner toogood toomey topham topping torrance totty tovey towers towle townend townley townshend tracey
tranter travers travis treadwell trevor trickett trimble trinder triggs trotman trotter trueman truman tuck tuckwell tudor tuffin tully tunnicliffe
tunstall turney turpin turton turvey tweddle twigg twist tyrell tyson underhill unsworth unwin upton urquhart usher utting valentine vance varley
veitch venables venn verity vernon vicars vickers viner vines vose waddington wadsworth wainwright waite wakefield wakeham wakelin wakeman walden
waldron wales walford walkden wall walley wallis wallwork walmsley walpole walter wand warburton warden wardle ware wareham wareing waring warr
warrington warwick wass waterfield waterhouse waterman waterworth watkin watkinson watling watt waugh way weatherall webber wedgwood weeks weir
welford weller welsh wensley westall westbrook westcott western westlake westwood whalley wharton whatley wheatcroft wheatley wheeldon wheelhouse
whelan whiffin whitbread whitby whitcher whitelaw whiteley whiteman whitfield whitford whiting whitlock whitney whitten whittingham whittington
whittle whitton whitty whitworth whyte wickens wickham wicks widdowson wiggins wightman wigley wilby wilcock wilde wilding wildman wiles wilkes wilkie
wilkin wilks willan willcox willett willey williamson willmott willoughby wills wilmot wilton winder windsor wingfield winn winstanley winston
winterbottom winters winterton winton wise wiseman witham withers witt wolfe wolstenholme womack womersley woodall woodburn woodcock woodford
woodfield woodgate woodhead woodhouse woodley woodman woodruff woolf woolfenden woolley woollaston wootton wordsworth worrall worsley worth
worthington wragg wray wren wrigglesworth wrigley wylie wyllie wynn wynne yardley yarwood yeates yeo yeomans york youd younger youngs yule zimmerman
abbasi afridi alam amin anjum ansari anwar arif arshad asghar ashraf aslam awan ayub azam baig bano bukhari chohan dad durrani farooq farooqi gul
habib haider hafeez haq hashmi hayat hossain hoque hyder idrees ilyas imran ishaq ismail jabbar jafri jalal jamal jamil jan jilani kamal kazmi khalid
khaliq khokhar kiani latif lone lodhi mahmud majeed malek manzoor masih matin maqsood mehmood mian minhas mir mohiuddin munir murtaza mushtaq mustafa
nabi naqvi naseem nasir nazir niazi noor parvez pasha pervez pirzada qadir qazi rafique rahim rasool rauf raza rizvi sabir saddique sajjad saleem
salim samad sarwar sattar satti shabbir shafi shafiq shahid shahzad shaikh shakoor shaukat shirazi siraj soomro subhan suleman tahir tanveer ullah
usman uzzaman wahab wahid warraich wazir yaqoob yasin yousuf zafar zahid zahoor zia zubair agarwal aggarwal ahluwalia arora babu bajaj bajwa bakshi
banerjee basu bedi bhandari bhardwaj bhatia bhattacharya biswas bose chakraborty chakravarty chanda chander chandra chatterjee chaudhary chawla chopra
choudhary contractor dalal das dasgupta dave dayal deshmukh deshpande dey dutt dutta gandhi ganguly garg ghosh gohil gokhale gosai goswami goyal
gulati hegde hirani iyengar jadeja jain jethwa jha kakkar kamath kapadia kapoor kapur kataria khanna khatri kohli kotecha kulkarni lad lal limbachia
madhvani mahajan majithia majumdar makwana malhotra mandal mathur mattu mishra mittal mody mukherjee murthy naidu naik nanda narayan narayanan
natarajan nayar nayyar nehru ojha oza padhiar pai palan panchal pande pandey pandit panesar parekh parikh patil pathak pawar popat prabhu prajapati
prakash prasad purohit puri radia raghavan rajan rajput ram raman ramachandran rana rane rathod raval rawal sachdev sachdeva sahni saini sampat samra
sarin sarkar saxena sehgal sen sengupta seth sethi shastri sheth shetty shukla sibal sinha sivakumar sodha somani soni sood sridhar srinivasan
srivastava subramanian sunder suri swamy tailor talwar tandon taneja tank thaker thakur thapar tiwari trehan tripathi unadkat upadhyay vaghela vaidya
varma varsani vasudevan vekaria venkatesh vohra vora vyas wadhwa yadav atwal aujla badesha badial bagri bahia bal bansal basi basra bath bhachu bhamra
bhatti bhinder bhullar bilkhu birdi birk boparai brar chaggar chana channa dadra dadwal degun dhami dhanda dhanjal dhanoa dhinsa dulai flora gahir
gakhal ghataura ghuman gosal hans hayer hundal hunjan jagdev jagpal janagal jandu jassal jheeta jutla kalirai kalsi kalyan kandola khaira khakh khera
khosa kooner kular lall lidder lota lotay mahal mahil malhi manak mander mangat marwaha matharu mavi multani nagra nahal nandra nar natt nizzar pabla
padda pahal pannu parhar phull pooni ranu rayat rehal riyat roopra sagoo sahans sambhi sandher sanghera seehra sehmi sekhon shergill sian sihota sira
sohanpal soor sunner supra takhar tamber tatla thandi thiara toor uppal vilkhu virdee walia
abiodun abioye abubakar achebe adamu adebisi adegoke adekunle adelaja adeniran adeniyi adeola adesanya adetunji adewusi afolayan agbaje agboola ajayi
ajibade akpan akintola alao alade amadi aminu aneke anyanwu aremu ayinde azikiwe babalola babatunde badmus bakare bamgbose bolaji chukwu chukwuma dada
danjuma dauda durojaiye eboh edet egbe ekpo ekwueme emenike enahoro ezeh famuyiwa fagbemi fakunle fatunde faleye gbadamosi ibe ibeh ibekwe idowu igwe
iheanacho ikpeazu isah iwu iwobi jegede jimoh kalu kehinde ladipo lawanson madueke mbah musa ndukwe njoku nnaji nwachukwu nwaneri nweke nwokocha obasi
obaseki odukoya odunsi ogbonna ogunsola ojukwu okeowo okereke okoli okorie okpara oladipo olaniyan olatunji olayiwola oluwole omotoso onuoha onwuka
onyeama opara osagie osinowo oyebanji oyelowo oyewole raji sanni shittu soyinka tella tinubu ude uche udoh ugwu umeh umar uzoma yakubu abban
acheampong acquah adjei adomako adu adusei afriyie agyapong agyei akoto akuffo amankwah ampofo amponsah anane ankrah annan antwi appiah-kubi armah
asamoah asare asiedu atta awuah ayisi baah baffour bediako boadu boafo boakye bonsu brew dankwah darkwah dapaah dwomoh essien fosu forson gyasi kumi
kusi kwarteng lamptey mireku nkansah nkrumah ntim nyarko obeng ofori ofosu oppong osafo osei-bonsu owusu-ansah quansah quaye quartey sackey tetteh
twum yeboah banda chikwanda chirwa chisale chiwenga dhlamini dlamini gumbo hove jere kachingwe kaunda khumalo machingura mahlangu makoni mandela
maphosa mapfumo mbeki mhlanga mlambo mpofu mudenda mugabe mukwena muleya mupfumi musonda mutambara muzenda mwale mwamba naidoo ndebele nkala nkomo
nyathi nyoni phiri radebe sakala shumba sithole tembo tshuma zulu zungu achieng gathoni gitau karanga kariuki kimani kimathi kinyanjui kiprono koech
langat macharia maina mbugua mugo muriuki mutua ndegwa ndungu ngugi njuguna nyaga obonyo ochieng odhiambo odinga okello okoth oloo omondi ongeri
onyango opiyo oduya ouma rotich ruto wainaina wanyama were akena kabanda kato kizito lubega lule mubiru mukasa musoke mutebi nsubuga okot ssemakula
ssempijja tumusiime bangura barrie bundu fofanah kallon kanu kargbo mansaray sankoh tarawally turay camara ceesay darboe drammeh fofana jammeh jarju
jobe njie sanneh sanyang touray traore toure diop ndiaye fall sarr keita kone kouyate ouattara coulibaly diarra sissoko dembele cisse sow balde
gassama adan aden ahmednur ainanshe awale bare barre botan dirie duale egal elmi farole gedi guled gure hagi hersi hirsi isse jama kahin mire muse nur
raage roble salad samatar abraha afewerki araya asfaha asmelash berhe desta gebremariam gebreselassie ghebremedhin habte hagos kidane mebrahtu mehari
negash ogbazghi teklu tesfai tewelde weldu woldemariam yohannes zerai
abdulla aboud barakat daher darwish fahmi fares fayed ghanem hakim hammoud hamza hariri hasan hashem hijazi issa jaber jabr kassem khalaf khalifa
khalil khatib mahfouz mahmoud masri mikhail mourad mubarak nader najjar nassar qasim rashed sabbagh said salameh salem salman sayegh shaheen sharaf
shehadeh sleiman suleiman taha tawfiq touma yassin younes zaki zidan ahmadi ahmadzai alizadeh amini amiri asadi azizi bahrami ebrahimi farahani
ghorbani habibi haidari hashemi heidari hosseini jafari jalali karimi karimzadeh kazemi khalili khorasani mahmoudi mohammadi mohseni moradi mousavi
naderi nazari nouri popal qaderi rahimi rahmani rasouli rezaei rostami sadeghi safi salehi samadi sharifi sultani tehrani yousefi zadeh zaheri zamani
acar aksoy aktas akyuz alkan altun aslan atalay ates avci aydemir aydogan balci bayrak bozkurt bulut can candan cakir cetin cicek cinar coban coskun
dag demirci demirel dogru durmus duman durmaz ekinci erdem erdogan eren ergin ersoy ertekin genc gok guler gunes gungor guven ince isik kahraman
kalkan kara karaca karaman karatas keles kilic kocak koc korkmaz kose kurt ozcan ozdemir ozer ozgur ozkan pala peker polat sari savas sezer simsek
soylu sonmez tas tekin tosun tunc turan turk uçar ucar ulusoy unal uysal uzun yavuz yalcin yaman yasar yildirim yildiz yuksel zengin
adamski andrzejewski augustyn bak baran baranowski bartczak bielecki blaszczyk borkowski borowski brzeziński chmielewski chojnacki cieslak czajkowski
czarnecki czerwinski domanski duda dziedzic filipek gajda gajewski glowacki gorski grzelak gutowski jakubowski jasinski jastrzebski kaczmarek
kaczmarczyk kalinowski karpinski kasprzak kolodziej konieczny kopczynski kowal kowalewski kozak krajewski krupa krzeminski kubiak kucharski kujawa
kurek kwiatkowski laskowski lewandowska lis lipinski maciejewski madej makowski marciniak marek markowski mazurek michalak mikolajczyk mroz musial
nawrocki niemiec nowakowski nowicki orlowski ostrowski owczarek pawlak piatek pietrzak pietrowski popławski przybylski rogowski romanowski rutkowski
rybak sadowska sadowski sawicki sienkiewicz sikora sikorski skiba skowronski sobczak sobolewski sokolowski stachowiak stankiewicz stasiak stefanski
szczepaniak szczepanski szewczyk szulc szymczak tomaszewski tomczak turek urban urbaniak walczak wasilewski wilk wisniewska wlodarczyk wojciechowski
wolski wroblewski wrona wysocki zakrzewski zalewski zawadzki ziolkowski ziemba zygmunt albu anghel apostol avram balan barbu bratu bucur calin cazacu
chiriac ciobanu cojocaru coman constantinescu cozma craciun cretu cristea danciu diaconu dima dinu dobre dragomir dragan dumitrescu enache ene filip
florea gavrila georgescu ghita grigore grosu iacob iancu ignat ilie ionita iordache ispas ivan lazar luca lungu lupu macovei manea manole marcu marin
marinescu mihai mihalache mocanu moldovan moraru muntean muresan musat neagu nechita neagoe nedelcu negru nistor nita oancea oprea oprisan paduraru
pana parvu pascu pavel petcu petrescu pop popovici preda rosu rotaru sandu sava serban simion sirbu stanciu stefan stefanescu suciu tanase toma
trandafir tudose turcu ungureanu ursu vaduva vasile vasilescu vlad voicu voinea zaharia ivanova dimitrova petrova todorova stoyanov nikolova popov
popova hristov kolev yordanov angelov marinov iliev borisov vasilev kostov mitev stefanov tsvetkov zhelev hoxha shehu dervishi gjoka krasniqi berisha
gashi morina hasani bytyqi kastrati kelmendi sadiku rama prifti leka marku lleshi kola dodaj butkus vasiliauskas zukauskas balciunas paulauskas
urbonas kavaliauskas sabonis ramanauskas ozolins jansons liepins krumins balodis petersons zarins boyko hrytsenko ivanenko kovalchuk kravchuk lysenko
marchenko melnyk moroz oliynyk pavlenko petrenko polishchuk ponomarenko rudenko savchenko shevchuk sydorenko tkachuk tymoshenko volkov yushchenko
zelensky
chang chau cheong cheuk chiang chin ching chiu cho chong chou choy chu chua chui chung dai duan fan fong fu gan gao goh gu han hao hong hou hsu hui ip
jin kong koo kuo kwok kwong lai lei leong liao lim lo loh loke lui luk mo mok moy ngai ngan ni ong ou pang poon qian qin qiu quan seah shao shek shi
siu sung szeto tai tam tan tao tay teh teng teo teoh thong tong tsai tseng tsoi tsui tung wan weng woo xia xiang xiong xue yan yap yau yee yeoh yeung
yim yin yiu yong yue yuen yung zhai zhan zhong zou cung dao dinh doan duong ha huynh le luong luu ly mai phung quach ta thai to ton trinh truong van
vo vuong baek bae cha chae choe eom gwon hwang im jang jeon jeong jo kwon min na nam noh oh ryu seo shin sim yoo yoon yun akiyama endo fujita fujiwara
hashimoto hayashi ikeda inoue ishikawa ito kimura kobayashi kondo maeda matsumoto mori murakami nakajima nakamura nakano ogawa okada saito sakamoto
sasaki shimizu takeda ueda watanabe yamada yamaguchi yamashita yamazaki yoshida abad abella aguilar alcantara alonzo aquino aranas bautista cabrera
castillo castro cruz custodio dela-cruz dizon domingo dimaculangan enriquez espinosa estrada evangelista flores francisco gatchalian gonzaga guevarra
ignacio javier lacson laxamana luna macaraeg magsaysay manalo manansala mangubat marasigan mendoza mercado natividad navarro ocampo pangilinan pascual
quiambao ramos reyes rivera robles rosales salazar salvador santiago serrano soriano sumulong tolentino valdez velasco vergara villanueva villar
zamora
afonso aguiar alves amaral andrade anjos antunes araujo arruda azevedo baptista barbosa barros batista borges braga branco brito cabral campos cardoso
carneiro carvalho castanheira coelho correia cunha da-silva dias domingues esteves faria figueiredo fonseca freitas gaspar gomes goncalves gouveia
henriques leal leite lima lobo lopes loureiro macedo machado magalhaes maia marques martins matias mendes miranda monteiro morais moreira mota moura
nascimento neto neves nogueira nunes pacheco paiva pinheiro pinto pires quintas ramalho rebelo ribeiro rocha sa sampaio santana saraiva silveira
simoes soares tavares teixeira torres valente vasconcelos vaz ventura vicente vieira aguirre alonso alvarez blanco calvo cano chavez contreras cortes
delgado diaz dominguez fuentes gallego garcia-lopez garrido gil gimenez gonzalez guerrero gutierrez guzman hernandez herrera ibanez iglesias jimenez
leon lozano marquez medina mendez molina montero morales moreno munoz nunez ortega ortiz pena prieto ramirez rios rojas romero rubio ruiz salas sanz
soto suarez vargas vazquez vega velazquez vidal zapata barbieri bruno caruso colombo conti costantini damico de-luca ferrara ferri fontana galli gallo
gatti gentile giordano grassi greco leone lombardi longo mancini mariani marini marino martinelli martini mazza mancuso messina monti moretti negri
neri orlando palumbo parisi pellegrini piras rinaldi riva rizzi rizzo rossetti ruggiero sala sanna santoro serra silvestri sorrentino testa valentini
villa vitale vitali bertrand blanc bonnet boucher boyer brun caron chevalier clement denis dufour dumas dupont durand fabre faure fontaine fournier
francois garnier gauthier gerard girard giraud guerin lacroix lefevre legrand lemaire leroy marchand masson mathieu mercier meunier michel morel morin
nicolas noel olivier picard renard robin rousseau roussel roux schmitt bauer bergmann braun frank hartmann herrmann hoffmann huber kaiser keller klein
koch koenig kohler kramer kraus krause kruger lange lehmann maier meier mueller neumann otto pohl richter roth schaefer scherer schmid scholz
schroeder schubert schulz schumacher schuster schwarz seidel vogel vogt walther weiss werner winkler wolf ziegler zimmermann andersen andersson bakker
berg bergstrom carlsen christensen dahl de-boer de-jong de-vries eriksson gustafsson hansson henriksen holm jacobsen jakobsen janssen jensen johansen
johansson karlsson knudsen kristensen larsen larsson lind lindberg lindgren lindstrom madsen magnusson mikkelsen moller mortensen nielsen nilsson
nygaard olsson pedersen persson rasmussen sandberg simonsen smit soderberg sorensen svensson thomsen van-dijk visser vos demetriou georgiou ioannou
christodoulou constantinou charalambous kyriacou michaelides nicolaou panayiotou papadopoulos papageorgiou savva theodorou yiannakou stavrou
hadjigeorgiou loizou pavlou antoniou theocharous alexandrou economou mavros karras
`
