// Given names common in Britain, of every origin, written down for this product, that the lexicon of compromise lacks.
export const GIVEN = `
leo max finley mason albie hunter arlo harrison jaxon riley jackson brody aiden mark kevin trevor huw hywel rhys dafydd ieuan iwan owain emyr aled
geraint gethin gwyn gwilym ifan ioan llew llewelyn macsen meirion rhodri steffan tomos trystan idris bryn dewi elis emlyn glyn idwal iestyn alun
berwyn cai cledwyn lily ivy freya florence sienna poppy ruby harper daisy luna esme maya lottie arabella violet imogen orla rose iris aurora georgia
holly ayla jean muriel louise victoria kathryn jade kirsty sian siân sioned bronwen carys catrin cerys delyth eirlys eleri ffion glenys gwenllian haf
heledd lowri mair mared menna mererid myfanwy nerys rhian angharad seren blodwen branwen ceri dilys eluned ceinwen olwen aoife sinead saoirse roisin
grainne maeve caoimhe clodagh eimear orlaith bridget oonagh una seán declan cillian eoghan cormac fergal finbar niall colm donal eamon darragh oisin
callum calum euan ewan ewen hamish angus alasdair lachlan murdo ruaridh finlay greig morag mhairi eilidh catriona ailsa kirsteen shona elspeth yousef
umar uthman haroon imran irfan faisal farhan tariq tahir nadeem naeem nasir kamran kashif junaid javed iqbal asif asad aamir adeel adnan arif babar
ehsan fahad ghulam hamid haider jamil kaleem mahmood majid mansoor masood mubashir mujahid nabil naveed qasim rashid rafiq rizwan saad sajid saleem
salman sameer samir shabir shakeel sohail suleman sulaiman taimoor talha umair wajid waqas waseem yasin yasir younis zaheer zain zayd zeeshan zubair
aminah asma fatimah hafsa halima hanan iman khadijah nasreen naseem nazia parveen rabia rehana rubina ruqayyah saba sadia saima samina sana shabana
shagufta shazia sumayyah tahira uzma yasmeen zaynab zakia hiba hafiza fouzia ghazala humaira iffat jamila kulsoom lubna mehreen mumtaz nighat qudsia
razia sidra tabassum tasneem raj rajan rakesh ramesh mukesh anil sunil ajay vijay ankit anand ashok dilip gaurav girish hardik harish hemant hitesh
jayesh jitendra karan krishna kunal mehul mohan mukund naresh neeraj nilesh nitin pankaj paresh pradeep pranav prashant rohit sachin satish shailesh
shyam siddharth tushar varun vikram vinod vishal yash yogesh aditi aishwarya alka amrita ananya anjali anjana anushka aparna archana arti bhavna
bhavini chandni deepa deepika devi divya geeta hema hetal isha jaya jyoti kajal kalpana kavya komal lakshmi lata madhu manisha meena meera megha minal
nandini neha pooja prachi pragna preeti priya priyanka pushpa radha rekha renu rupal sangeeta sarita savita seema shilpa shivani shreya smita sneha
sonal swati tanvi trupti urmila vandana varsha vidya harpreet gurpreet manpreet jaspreet amarjit baljit balbir baljinder balwinder charanjit daljit
davinder gurdeep gurdev gurmeet gurvinder harbhajan hardeep hardip harjit harjinder harminder harvinder inderjit jagdeep jagdish jagjit jasbir
jasvinder jaswinder jatinder joginder kuldeep kuldip kulwant kulwinder lakhbir lakhvinder mandeep maninder manjit manjinder mohinder narinder navdeep
navjot parminder paramjit pardeep ranjit ravinder rupinder satnam satvinder simran simranjit sukhdeep sukhdev sukhjit sukhvinder sukhwinder surinder
surjit tajinder tarlochan tejinder upinder anneka kirpal bhupinder amandeep amanpreet navneet ravneet rajinder raminder shanice lakeisha shaniqua
kadeem kareem leroy delroy trevon malachi jahmal jamaal tremaine everton glenroy clinton lascelles cherelle shantelle ionie merlene chinedu
chukwuemeka chidi chioma chiamaka chinwe chinonso emeka ikechukwu ifeanyi ifeoma ijeoma kelechi nkechi nneka ngozi nnamdi obinna obi ogechi okechukwu
onyeka tochukwu uche uchenna ugochukwu adaeze adaobi amarachi amaka azubuike ebere ebuka adebayo adebola adeola adewale adeyemi ade ayodele ayomide
babatunde bola bolanle bukola damilola dapo dele femi folake folasade funke funmilayo gbenga ifedayo jide kehinde kemi kunle lanre modupe niyi olabisi
oladele olajide olamide olanrewaju olayinka olufemi olumide olusegun oluwaseun oluwaseyi oluwatobi omolara opeyemi rotimi seun segun shola simisola
sola tayo temitope temi titilayo tobi toyin tunde wale yemi yetunde yinka taiwo amara kwame kofi kojo kwabena kwaku kwasi yaw ama abena adwoa afia
akosua akua efua esi nana ekow kobina thandiwe tendai tinashe tafadzwa tatenda rudo rutendo farai kudzai chipo nyasha simba themba sipho nomsa thabo
lerato wanjiru njoroge kamau mwangi otieno achieng akinyi wambui kipchoge blessing precious patience comfort charity abdi abdullahi abdirahman
abdikarim mohamud hodan hibo ayan fadumo faduma khadra sahra safiya ifrah ubah warsame yasmiin zamzam bashir guled idil ilhan jibril mahad nimco
abukar selam tesfaye haile mulugeta dawit hiwot abebe almaz bereket girma kidane mehari samrawit agnieszka bartek bartosz beata bożena danuta dariusz
dominika dorota elzbieta elżbieta grażyna grzegorz halina jacek jan janusz jarosław jaroslaw jerzy jolanta justyna karol katarzyna kinga krystyna lech
leszek lukasz łukasz małgorzata malgorzata marek mariusz mateusz michał mirosław patryk paweł pawel przemek przemysław radek radosław rafal rafał
roksana ryszard sławomir stanisław tadeusz urszula wacław waldemar weronika wiesław wiktor witold zbigniew zdzisław zuzanna kasia asia ania gosia
catalin ciprian cosmin cristian dragos dumitru florin georgiana gheorghe ioana ion laurentiu liviu loredana lucian mihaela mircea nicolae nicoleta
ovidiu petru radu razvan silviu tudor vasile viorel oleksiy olena mykola iryna yulia svitlana tetiana nataliya kateryna dmytro serhiy andriy bohdan
taras mindaugas vytautas rasa jurgita kestutis gintaras andris ilze agnese juris liga martins dimitar ivaylo hristo desislava stoyan yordan plamen
zlatan arben besnik blerim dritan endrit fatos gezim ilir klodian leka shpresa valbona ming jing xin yan yi jun chen xiu xiao ling li hua lan fang
hong hui jia lei min na ping qian qiang qing rong rui shan shu tao ting wen xia xiang xue yang yu yuan yue yun zhen zhi zhong wing kwok kit siu wai
yee ka lok chun yin tsz hiu kin pui sze suk mei-ling xiaoming thi linh huong phuong thuy tuan dung hien hoa hung khanh long nam ngoc quang son thanh
thao trang tran trung van vinh hiroshi kenji yuki haruka naoko takeshi yoko ji-woo min-jun soo-jin hyun joon ayşe merve murat emre burak kemal hakan
serkan ozlem özlem gul gülsen selin deniz can berkay rojin azad dilan shilan hiwa karwan rebin soran kawa nasrin shirin soraya parisa babak behnam
arash farhad farzaneh golnaz kaveh laleh nasim navid niloufar omid payam shahram shahin siavash sima abdelrahman ayman bassam ghada hani hisham marwan
mounir rana rami sherif tarek walid wael yara ziad zeina joão josé tiago vasco antonio antónio fernando filipe goncalo nuno inês madalena diego jesus
maricel santiago alessia chiara davide domenico franco gianluca giulia ilaria massimo nicolo vittoria jean-pierre jean-luc françois thierry hugues
yves jürgen jurgen günther heinz björn mikael ole søren linnea sigrid katja heike birgit reinhardt marlies femke pieter joost willem sanne bill dan
davey debs dick don ed frank gail ginny guy humphrey immy irvine ivor jay jim jordan kath lee lewis lorna luther marilyn mercy miles mo mort mungo
murray nat nicky norm olive ottoline pat patsy pearl pearce penny perry petronella pippa polly ray reg rich robin rod rosamund sandy seb selwyn shaz
sky sonny steph suki summer tamsin tilly trixie viola virginia viv warren wilf will xander yana zak zeke lily-mae ellie-mae lilly-mae gracie-mae
amelia-rose tyler-james mary-jane anne-marie jean-paul sarah-jane ella-rose jenson kaiden kayden kian lexi demi ebony nevaeh skye kerry-ann cheryle
barnaby crispin jolyon tarquin benedict ignatius leander levi graziella priti ottilie anthea lyndsay kirsty-ann jools hettie stavros kostas yiannis
dimitrios costas spiros zoltan istvan miklos ferenc ildiko katalin jiri vaclav lubos zdenek ladislav milan juraj zuzana matija stjepan bojan mirko
nenad ljiljana kenan emir amra haris adem fatih yavuz orhan cem cengiz ebru gizem sevgi tulay ulku zerrin eleanora thora cressida perdita hermione
portia honor verity felicity dean kirstie kaylie kyran kieron keiran keiron kierran jarred jaiden jonty jonno joss cathie kirby lilith linsey maddison
margaux marietta mathilda melody mercedes monica nettie odessa olwyn orlando paddy padraic paloma pascoe perpetua philippa phillipa phillippa piers
primrose rayner raynor reanne rhianna rhianne romy rona rosina rosamond ryley samson sandie saskia shanelle shaunagh shelley sidonie silvester sophy
stacia struan sydney tadhg tallulah tamsyn tanith taylah tegwen tiegan tierney tobin torquil trinity tyrell tyrese unity vaughan venetia woody wynford
wynne ysabel yvie zander zelah zinnia alexandria algernon alma alwyn amelie andrina annalise anneliese april arron art austin averil avis avril barrie
basil beatrix bella berenice bethan betty brandon bridie bronte bryony caden carter cherry christabel christian clementine cliff coral coralie dallas
dawn dorrie drew duke earl eben elissa elodie esmee ewart fenella fergie fern finn flavia flo frederica fynn gabby gaynor gideon ginger gladwyn
griffith gwenda gwyneira hamilton haydn hazel iago india inga israel jacqui janey jean-marie jemima jemma jethro jock adil afzal akbar akeel akram
altaf ambreen aminur anees aqib aqsa arooj arsalan asghar ashfaq ashraf atif attiya ayub azam azhar basharat benazir bushra daniyal danish dawood
fahim faiza fareed farooq farrukh fauzia fazal feroz fiza ghazanfar gulshan hamad hammad hasina hassaan huma humera humayun husna idrees ijaz ikram
ilyas inayat insha irshad ishaq ishtiaq israr jabeen jahangir jahanara jameel jannat javid kabir kainat kaiser kanwal kaukab khalil khurram khurshid
laiba latif liaqat luqman maheen mahira mahmuda mahnoor manzoor maqsood mariyam maroof mehwish mehmood minhaj misbah mohsin moin mubeen muneeb munir
murtaza musa mushtaq muzaffar nabeel nabila nadir najma naila najeeb nargis nashit nasima naushad nawaz nazir nazish nazma nida nizam noman nusrat
omair parvez pervez pervaiz qaiser qamar rabbani rafia raheem rahim rahila raza razaq razina rehan rehman riaz riffat rukhsana rukhsar saadia sabah
sabeen sabir sadaf sadaqat saeeda safia sahir saif saira sajida sakina saleha salim samra sanaullah sanober sardar sarfraz sarwar sehrish shaban
shabnam shafiq shafqat shah shaheen shahida shahnaz shahzad shahzadi shaista shamim shamima shams shanaz sharif sharmin shaukat shehnaz sher shoaib
sibtain subhan sufyan suhail sultana summaya tahmina talat tamanna tanveer tanvir tanzeela taqi tasawar tasnim tauseef tayyab tayyaba tehmina tufail
umaima ummar usama wahid wajiha waqar wasif wasim yaqoob yaqub yaseen younas yumna yusra zafar zahida zakir zaki zarina zeb zeenat zia zobia zoya
zubaida zulekha zulfiqar zunaira aaditya abhay abhijit abhishek adhira ajit akash akhil akshay alok alpa ambika amish amol anahita anirudh anoop ansh
anu anupam anuradha anushree apurva aruna arun arvind aseem ashish ashwin atul avani avinash ayush balakrishnan balaji balram bansi bela bharat
bharati bhavesh bhavika bhupendra bhupesh bijal bina bindu bipin chaitanya chandan chandrika charu chetan chirag daksha darshan darshana debashish
devendra devika dhananjay dharmesh dhruv dhruti dimple dipak dipali dipika dipti falguni gautam gayatri gopal govind hansa harsha harshad harshil
hasmukh heena himanshu hiral hiren ishita jagruti jai jaimin janak janki jatin jigar jigna jignesh jinal kailash kalpesh kamini kamla kanti kapil
kartik ketan keval khushi kinjal kirit kirti kokila kshama kusum lalit lalita leela mala malini mamta manan manas mangal manjula manoj mayank mayur
megh mehal mihir mitesh mitul monali mridula mukta nalin namrata nanda narendra narmada naveen navin nayan nayana neela neelam neelima neeta nehal
nidhi nikunj nilam nimesh nimisha niraj niranjan nirav nirmal nirmala niyati padma pallavi parag parth parul pinal piyush poonam prabha prabhakar
pragnesh prakruti pramod pranay prasad pratap pratik pravin praful preeta prital pritesh pritam priyal purnima pushkar rachana radhika raghav rajeev
rajendra rajiv rajni raju rakhi ramila ramnik ranjan rashmi ravi reena rimple rishabh rishi ritesh ritika ritu riddhi rohini roshan roshni ruchi
ruchita rukmini rushil sagar saloni samarth sanket santosh sarika saroj satyam saurabh sejal shanta sharad sharda shashi sheetal shefali shikha shital
shobha shraddha shruti shubham smit soham sonam srinivas subhash subramaniam sudha sudhir sujata suman sunaina surbhi surya sushil sushila sushma
swapnil swarup tanuja tarun tejal tejas tulsi uday uma umesh upasana urvashi uttam vaibhav vaishali vaishnavi vanita vasant vasudha vibha vidhi vijaya
vikas vikash vimal vinay vinit vipul viral viraj vishwa vivekanand yamini yashoda yashwant yatin amrik amrit amritpal amolak arvinder avtar balkar
balraj balvinder bhagwant bikram chanan charan charanpal daler darbara dilbag dilraj ekam gagandeep gian gulbir gurbachan gurbaksh gurbir gurcharan
gurinder gurjit gurkirat gurmail gurminder gurmukh gurnam gursharan gurtej harbans harbir hardial harinder harkirat harman harmeet harnek harpal
harsimran hira ishar jagjeet jagmohan jagtar jasdeep jaskaran jaskirat jasmeet jasmine jaspal jeevan jorawar kamaljit kamalpreet karamjit karanvir
karnail kashmir kewal kirandeep kirandip kulbir kuljit kulveer lakhvir lovepreet mahinder makhan malkit manbir mandip manjot manmeet manmohan mehar
mukhtiar nachhatar narinderpal navjit navpreet nirvair onkar pal palwinder param parmjit pavandeep piara rajbir rajdeep rajpal rajvir ramandeep
ramanjit randeep randhir ranvir rashpal rupi sarabjit satinder satpal satwant satwinder seva sewa shamsher sharanjit sherbir simarjit simerjit sohan
sukhbir sukhi sukhjinder sukhpal sukhraj sukhvir surjan swaran tarsem tavleen tirath udham ujagar upkar vikramjit yadwinder abiola abimbola adekunle
adenike adesola adetokunbo afolabi akin akinwale alaba anuoluwapo aramide ayobami ayotunde babajide bamidele banke biodun bisi busola chiamanda
chibuike chibuzo chidera chidinma chiedozie chigozie chijioke chika chikodi chima chimamanda chinaza chinenye chinwendu chinyere chisom chizoba chuka
chukwudi chukwuma damola dayo deji derin ebele efosa ekene emmanuella enitan eniola esosa eyitayo ezinne folarin foluke gbemisola gbolahan godwin
ibukun idowu ifunanya ikenna ireti iyabo kachi kamsi kayode kenechukwu kolade kolawole korede kosi lekan mayowa mobolaji monisola morayo nonso nkem
nkiru nonye nwachukwu nwando obiageli obiora ogechukwu oge ogonna olabode olakunle olaoluwa olatunji olawunmi oluchi olufunke olugbenga oluwadamilola
oluwafemi oluwakemi oluwatosin omotola onome onyedika onyinye osagie osaze osita ozioma remi ronke seyi shade sunday tanimola tawa temilade temilola
tiwa tobiloba tofunmi tomi tomiwa tosin uchechukwu udo ugo ugonna ujunwa yejide yewande zainabu kwabla mawuli nii ohene papa selorm senam yaa afua
araba baaba ewurama maame adom ebo fiifi kwadwo yeboah akwasi serwaa tawiah danso nkosi sibusiso lindiwe zanele nokuthula bongani mandla nosipho gift
innocent memory rumbidzai tsitsi vimbai nyarai anesu ruvimbo takudzwa munashe kudakwashe tanaka wangari nyambura wanjiku njeri wairimu muthoni kariuki
kimani mugo ochieng odhiambo onyango okello opio apio akello nakato babirye wasswa kato nabwire namukasa mukasa musoke kizza ssali fatou mariama
aissatou ousmane boubacar seydou alhassan ebrima lamin modou binta isatou yahya hamidou kadiatu abubakarr foday alusine hawanatu edyta eryk ewelina
iga iza izabela jagoda jowita julita kaja kajetan klaudia kornelia krystian luiza lucyna malwina marcelina mariola marzena miron mieczysław mieczyslaw
nadzieja nikodem oliwia oliwier patrycja ryszarda sylwia slawomir stanislawa tomek wioletta wioleta violetta wladyslaw władysław zdzislaw zenon
zbyszek żaneta zaneta zygmunt adina alin ancuta anca anda aurel camelia claudiu cornel costel costin crina cristi cristiana danut denisa dinu doina
dorin dorina florentina florica gabi geta ghita grigore horia iancu ileana ilie iulia iulian iuliana lenuta leontin ligia luminita madalina maricica
marin marinela mihail mihnea mirela mirel narcis narcisa nelu nicu octavian olimpia oana otilia petre petrica raluca rares rodica roxelana sabin sanda
sergiu sorin sorina stefania stelian teofil tiberiu traian valerica vasilica viorica bilyana boyan boyko dilyana elitsa galina gergana ivanka kalin
kalina krasimir krum lyubomir lyudmila mladen nadezhda nedyalko nikolina ognyan petya radka radoslav ralitsa rumen rumyana simeon stanimir stefka
sveta svetla svetlana todor tsvetan tsvetelina vanya vasil vasko veselin yavor zdravko zhivko agim arta artan avni bujar dardan drita edona elira
ermal fatmir flamur gentian granit ilirjana kujtim liridon lirim luan lulzim mimoza naim petrit rexhep shkelzen skender teuta valmir vjosa xhevdet
arturas audrius aurelija birute daiva dainius deividas edita egidijus egle evaldas giedre gintare ieva ignas jolita jovita karolis laima mantas
marijus neringa nerijus ramunas raminta remigijus rimantas robertas rokas ruta saulius simas sigita tadas valdas vaida vilma vilius zita zivile aigars
aija aivars dace edgars gunta guntis ilvars inese inguna ivars kaspars kristaps normunds raimonds rihards santa sandis sanita signe solvita uldis
valdis andrus heiki kadri katrin maarja mart priit siim tiina toomas triin urmas abdulaziz abdulkadir abdinasir abdirizak abdishakur abdiwali amaal
anab asli awale ayanle bile burhan caasha cabdi cali canab dahir deeqa deqa egal elmi faadumo farhiya filsan fowsiya geedi halimo hamdi hinda hodon
hussien idman ikran isse jama jamac kaltun kinsi laylo liban luul maxamed mulki mumin muna nasra nasro nuur osob raage rahma raho roda saado sahal
sahro samsam sadiya shamso shukri siham siraaj sucdi sumaya suad taban umal warda warsan yahye yuusuf zakariye adonay aster azeb berhane biniam desta
eyob fasil feven fikre freweyni gebre genet getachew goitom isayas kebede kiflom luwam mahlet mebrahtu merhawi mesfin mihret natnael nebiyou rahel
robel senait sennay teklay tewodros tigist tsegay tsehay winta yemane yohannes zewdi aiman alaa amal amin amjad areej asmaa aws aymen baha bashar
batool bilqis dalia doaa eman esraa fadel fares faten fathi feras firas ghaith ghassan hadeel haitham hasna haya hazem heba hiam huda hussam inas iyad
jaber jumana karam lama lamia majida manal marah maysa mazen mirna mohanad muayad nadim nagham najwa nasser nawal nibal nisreen noha noura raed raghad
rahaf ramadan rasha rawan razan rima riyad ruba safaa salah salwa samar samer sawsan shadi suhair sumaia taghreed taim tamer thaer wafa wafaa wassim
wisam yazan zaher zuhair abbas ahmadullah aimal ajmal alireza amanullah arezoo arman asadullah atefeh azita bahram bahar bijan dariush ebrahim elham
elnaz ezatullah faezeh farid fereshteh forough freshta ghodsi habibullah hamed hamidullah hashmat homa iraj jalil javad kamyar keyvan khalilullah
leili mahin mahnaz mahsa mansour maral marjan massoud mehran mehrdad mirwais mitra mohsen mojgan morteza mostafa nahid najib najibullah nargess
nazanin nima noorullah parinaz parvaneh parvin pegah pooya rahmatullah ramin rohullah rostam roya sadegh saeid saghar samaneh samim sanaz sepideh
shafiqullah shahrzad shaima sharifullah sohrab taraneh wahidullah yalda zabihullah zalmai zarghona zohreh baran berivan chnar delal dilshad ferhat
halgurd hawre heval hozan jwan kawan kazhal khabat narin nergiz nishtiman peshawa rebwar rezan rizgar rojda sarbast serdar sherko shorsh shvan sirwan
zana arda aslı asuman aydın aydin ayhan ayten baris barış bayram berna beyza bilge birgul bora bulent bülent busra canan cansu caner cemal cemile
ceren ceyda derya dilek doğan dogan ece emel emin emrah ender engin ercan erdal erdem erhan erkan erol ertan esin esra faruk fikret filiz fırat firat
gamze gökhan gokhan gönül gulay gulsum gülten gurkan guven hakki halil handan hande havva hilal hulya husamettin husniye hüseyin ilker ilkay irem ipek
kaan kadir kadriye kübra kubra levent mahmut melek melike mert mesut metin muhammet mukaddes muge mücahit nazan nazlı nazli necati necla neslihan
nihat nilgun nilüfer nurcan nurgul oğuz oguz okan onur özgür ozgur ozan pelin pinar pınar ramazan reyhan rıza rukiye sedat seda sefa sema semra senol
serap serpil sevim sevil sibel sinem songul soner suat sukru suleyman süleyman sule şule tarik taner tolga tugba tuğba tuncay turgut tülay tulin ufuk
ugur uğur ummuhan umit ümit veli volkan yasemin yeliz yigit yildiz yıldız yilmaz yonca yunus zafer zeki zeliha zuhal jiahao jiaxin jiayi junjie haoran
haoyu minghao mingming weiwei xiaojun xiaoling xiaofeng xinyu yanling yifan yihan yiming yiran yuchen yufei yuhan yutong yuxin zihan ziyi zixuan
ziyang zhiwei zhihao zhijian zhiqiang guoqiang guowei jianguo jianhua jianjun jianping lijuan lijun liping lihua meihua minghui qingqing ruihan
shaohua shufen shuang weimin wenjing xiaohong xiuying yongjun yulan yuhua zhenhua chiu ching fai fung hang hei hing hoi kam kei keung kwan lai lam oi
pak po sau shing sui sum tak tat tin wa wan wah yat yeung yim yip yuet yuk siew beng boon chai cheng chin choon eng guan hock hoe hoon huat hwa joo
kah keat kheng khoon kiat kok kwang leong liang lim mui peng poh seng sim siok soo soon swee teck tiong wee yeow yew yoke anh bao bich binh chau chi
cuong dat diem diep dinh duc duong duy giang giap hai han hanh hau huy huyen khoa khue kien kieu lien loan loc luong luu mai man my nga ngan nghia
nhan nhi nhung oanh phat phong phuc phung quan quoc quy quyen quynh tam tan thang thien thinh tho thu thuan thuong tien toan trinh truc tu tuyen tuyet
uyen viet xuan yen angelito arnel analyn annalyn bernadeth conchita corazon dindo edgardo emelita erlinda felicidad ferdie jennelyn jericho jerwin
jhun jomar joselito joy liezl ligaya lourdes luzviminda marife marilou marites marivic mylene norberto nestor nenita rodel romulo ronaldo ruel teodoro
teresita virgilio zenaida agostinho albertina alfredo amadeu amparo anabela andreia anselmo aparecida armindo augusta belmiro benedita bruna candida
carminda casimiro catia celestino celso cristovao dalila delfim delfina dinis domingos dulce edmundo eduarda encarnacion eugenio eulalia fatinha
felicidade flavio gaspar geraldo graca helder hermano herminia idalina iria isaura isidro itziar ivo jacinto jairo joaquim leocadia leonor lourenco
mafalda marcio maria-jose mateus mauro maximiano montserrat natercia nicolau nieves noelia odete paz pilar piedad raimundo renato rogerio romao
rosalia salvador severino simao soledad telmo valdemar valentim vania vinicius vitor yago zeferino agata aldo alessio amedeo ambra antonino assunta
benedetta biagio calogero carmelo carmine cesare cinzia cosimo donatella donato eleonora emanuele ettore fabiana fabiola felice filippo fiorella
franca gaetano gaia gennaro germano giada gianfranco gianluigi gianni ginevra gioia giordano giuseppina ivano jacopo letizia maddalena margherita
marinella massimiliano maurizio michela mirella nicoletta nino noemi orazio ornella orsola pasquale patrizia pierluigi pina raffaele raffaella renzo
rinaldo romano rosalba ruggero salvo samuele santo sebastiano silvana tiziana tiziano valerio vito kezia keziah jemimah zillah thandeka lungile nandi
naledi refilwe kagiso bontle tumelo mthunzi nolwazi zodwa busisiwe tesfalem ghirmay mehret freselam segen yordanos adiam biniyam hailu tekle araminta
honoria cosima saffron clementina allegra ptolemy lysander barnabas crispian inigo caspian auberon evander loveday demelza jago piran petroc morwenna
kerensa lowenna merryn steren jory denzil perran elowen emrys gruffydd gruffudd tudur caradog cynan hedd heulwen nest non arianwen briallen eirian
gwawr meinir olwenna tegid fflur mabli cadi beca nansi lleucu caio osian guto gruff deiniol elfyn wyn kelvin delvin lennox rex ulric effie ina ione
nan netta nova odile opal shirl trudi velda vesta vi wenda yolande osgood oswin osric redvers royston stirling thurstan tristram uriah wystan kuba
dami nuala mirabel
`
