// Given names common in Britain, of every origin, written down for this product.
export const GIVEN = `
oliver george arthur noah muhammad mohammed mohammad muhammed leo oscar harry archie jack henry charlie freddie theodore alfie luca theo jacob thomas
logan william joshua james max edward reggie isaac tommy lucas ethan finley mason alexander roman albie teddy daniel hunter joseph adam sebastian
elijah rory jude luke arlo harrison benjamin samuel toby louie louis jaxon frederick hugo ezra stanley reuben riley ronnie david jackson dylan zachary
ellis jesse michael matthew jayden rowan tobias ollie ralph kai nathan brody albert elliot rupert frankie connor caleb aiden charles john robert peter
paul andrew mark stephen steven richard christopher anthony kevin gary ian alan colin brian graham neil simon philip phillip keith derek trevor nigel
barry raymond ronald kenneth dennis roger terence terry gordon douglas malcolm norman eric stuart stewart martin timothy jonathan jonathon gareth huw
hywel rhys dafydd ieuan iwan owain owen evan emyr aled geraint gethin gwyn gwilym ifan ioan llew llewelyn macsen meirion rhodri steffan tomos trystan
idris bryn dewi elis emlyn glyn idwal iestyn alun berwyn cai cledwyn
olivia amelia isla ava lily ivy freya florence isabella mia grace willow sienna ella phoebe evie charlotte sophia sophie emily poppy elsie isabelle
ruby harper daisy evelyn luna millie maisie alice rosie esme sofia ada maya matilda eva emilia bonnie eliza lottie mila arabella hallie violet chloe
erin imogen jessica margot orla penelope zara layla lola harriet hannah rose nancy molly ellie clara thea darcie maria aria delilah iris aurora edith
ophelia robyn georgia holly ayla heidi lucy amber gracie zoe anna abigail sarah susan margaret mary elizabeth linda patricia barbara jean christine
janet carol julie jacqueline helen karen denise diane lesley wendy lynne lynn sandra pamela sheila maureen kathleen pauline marion marjorie doris joan
joyce beryl edna hilda irene muriel norah nora vera winifred brenda valerie gillian jill hilary rosemary judith ann anne annie angela tracey tracy
sharon debbie deborah donna michelle nicola joanne joanna lisa emma claire clare rachel rebecca laura louise victoria kate katie katherine catherine
kathryn fiona alison heather jennifer jenny gemma kelly leanne stacey natalie samantha stephanie danielle lauren bethany beth megan chelsea jade
kirsty amy hollie paige shannon jodie sian siân sioned bronwen carys catrin cerys delyth eirlys eleri elin ffion glenys gwen gwenllian gwyneth haf
heledd lowri mair mared menna mererid myfanwy nerys nia rhian rhiannon angharad seren tegan blodwen branwen ceri dilys eluned ceinwen olwen
aoife siobhan niamh ciara sinead saoirse roisin grainne maeve caoimhe clodagh eimear orlaith bridget deirdre oonagh una sean seán liam declan ciaran
kieran cillian eoin eoghan padraig patrick brendan cormac conor fergal fergus finbar niall colm diarmuid donal gerard eamon aidan darragh oisin ronan
callum calum euan ewan ewen hamish angus alasdair alistair duncan fraser gregor lachlan murdo ross ruaridh finlay craig greig iain morag mhairi eilidh
catriona ailsa isobel kirsteen shona moira elspeth
mohamed ahmed ali hassan hussain hussein ibrahim ismail yusuf yousef youssef omar umar usman uthman bilal hamza haroon imran irfan faisal farhan tariq
tahir nadeem naeem nasir khalid kamran kashif junaid javed iqbal asif asad amir aamir adeel adnan arif aziz babar ehsan fahad ghulam hamid haider
jamil kaleem mahmood majid malik mansoor masood mubashir mujahid mustafa nabil naveed omer qasim rashid rafiq rizwan saad sajid saleem salman sameer
samir shabir shahid shakeel sohail suleman sulaiman taimoor talha umair wajid waqas waseem yasin yasir younis zahid zaheer zain zayd zeeshan zubair
aisha ayesha amina aminah asma fatima fatimah hafsa halima hanan iman khadija khadijah maryam mariam nadia nasreen naseem nazia noor parveen rabia
rehana rubina ruqayyah saba sadia saima salma samina sana sara shabana shagufta shazia sumayyah tahira uzma yasmin yasmeen zainab zaynab zakia leila
samira hiba hafiza farah farida fouzia ghazala humaira iffat jamila kulsoom lubna mehreen mumtaz nighat qudsia razia sidra sobia tabassum tasneem
arjun aarav rohan rahul raj rajesh rajan rakesh ramesh suresh mahesh dinesh mukesh anil sunil ajay vijay sanjay amit ankit anand ashok deepak dilip
gaurav girish hardik harish hemant hitesh jayesh jitendra kamal karan kiran krishna kunal manish mehul mohan mukund naresh neeraj nikhil nilesh nitin
pankaj paresh pradeep prakash pranav prashant rohit sachin sandeep satish shailesh shyam siddharth tushar varun vikram vinod vishal vivek yash yogesh
aditi aishwarya alka amrita ananya anita anjali anjana anushka aparna archana arti asha bhavna bhavini chandni deepa deepika devi diya divya geeta
gita hema hetal indira isha jaya jyoti kajal kalpana kavita kavya komal lakshmi lata madhu manisha meena meera megha minal mira nandini neha nisha
nita pooja prachi pragna preeti priya priyanka pushpa radha rekha renu riya rupal sangeeta sarita savita seema shilpa shivani shreya sita smita sneha
sonal sonia sunita swati tanvi trupti urmila usha vandana varsha vidya
harpreet gurpreet manpreet jaspreet amarjit baljit balbir baljinder balwinder charanjit daljit davinder gurdeep gurdev gurmeet gurvinder harbhajan
hardeep hardip harjit harjinder harminder harvinder inderjit jagdeep jagdish jagjit jasbir jasvinder jaswinder jatinder joginder kuldeep kuldip
kulwant kulwinder lakhbir lakhvinder mandeep maninder manjit manjinder mohinder narinder navdeep navjot parminder paramjit pardeep ranjit ravinder
rupinder satnam satvinder simran simranjit sukhdeep sukhdev sukhjit sukhvinder sukhwinder surinder surjit tajinder tarlochan tejinder upinder anneka
kirpal bhupinder amandeep amanpreet navneet ravneet rajinder raminder
tanisha shanice latoya keisha lakeisha shaniqua kadeem kareem jermaine jerome leroy tyrone winston delroy errol desmond clive marlon dwayne wayne
curtis devon trevon darnell marcus malachi jahmal jamal jamaal tremaine neville carlton everton lloyd glenroy clinton courtney lascelles monique
chantelle cherelle shantelle rochelle simone yvette yvonne marcia beverley claudette hyacinth althea ionie merlene paulette
chinedu chukwuemeka chidi chioma chiamaka chinwe chinonso emeka ikechukwu ifeanyi ifeoma ijeoma kelechi nkechi nneka ngozi nnamdi obinna obi ogechi
okechukwu onyeka tochukwu uche uchenna ugochukwu adaeze adaobi amarachi amaka azubuike ebere ebuka adebayo adebola adeola adewale adeyemi ade ayodele
ayomide babatunde bola bolanle bukola damilola dapo dele femi folake folasade funke funmilayo gbenga ifedayo jide kehinde kemi kunle lanre modupe niyi
olabisi oladele olajide olamide olanrewaju olayinka olufemi olumide olusegun oluwaseun oluwaseyi oluwatobi omolara opeyemi rotimi seun segun shola
simisola sola tayo temitope temi titilayo tobi toyin tunde wale yemi yetunde yinka taiwo amara kwame kofi kojo kwabena kwaku kwasi yaw ama abena adwoa
afia akosua akua efua esi nana ekow kobina thandiwe tendai tinashe tafadzwa tatenda rudo rutendo farai kudzai chipo nyasha simba themba sipho nomsa
thabo lerato wanjiru njoroge kamau mwangi otieno achieng akinyi wambui kipchoge blessing precious patience comfort charity
abdi abdullahi abdirahman abdullah abdul abdikarim mohamud hodan hibo ayaan ayan fadumo faduma hawa khadra sahra safiya ifrah ubah warsame yasmiin
zamzam bashir guled idil ilhan jibril mahad nimco saeed abukar selam tesfaye haile mulugeta yonas dawit meron hiwot abebe almaz bereket eden girma
kidane mehari samrawit
agnieszka aleksandra andrzej aneta artur bartek bartosz beata bogdan bożena damian danuta dariusz dominika dorota ewa elzbieta elżbieta filip grażyna
grzegorz halina henryk irena iwona jacek jakub jan janusz jarosław jaroslaw jerzy jolanta justyna kacper kamil karol karolina katarzyna kinga krystyna
krzysztof lech leszek lukasz łukasz maciej magda magdalena małgorzata malgorzata marcin marek mariusz marta mateusz michał michal mikolaj mirosław
monika natalia oskar patryk paulina paweł pawel piotr przemek przemysław radek radosław rafal rafał renata roksana ryszard sławomir stanisław szymon
tadeusz teresa tomasz urszula wacław waldemar weronika wiesław wiktor witold wojciech zbigniew zdzisław zofia zuzanna kasia asia ania ola gosia
alexandru andrei catalin ciprian constantin cosmin cristian daniela dragos dumitru elena florin gabriela georgiana gheorghe ioana ion ionut irina
laurentiu liviu loredana lucian marian marius mihaela mihai mircea nicolae nicoleta ovidiu petru radu razvan roxana silviu simona stefan teodora tudor
valentin vasile viorel vlad vladimir volodymyr oleksandr oleksiy olena olga oksana mykola iryna ivan yuri yulia svitlana tetiana nataliya natasha
kateryna dmytro serhiy andriy bohdan taras yaroslav anastasia ekaterina dmitri sergei igor boris jonas mindaugas vytautas darius rasa jurgita kestutis
gintaras andris janis ilze agnese juris liga martins georgi dimitar ivaylo hristo desislava stoyan yordan plamen zlatan dragan goran jelena milica
milos nikola ana marija arben besnik blerim dritan endrit fatos gezim ilir klodian leka shpresa valbona
wei ming jing xin yan ying yi jun jie hao chen xiu xiao mei ling li hua lan fang hong hui jia jian lei lin min na ping qian qiang qing rong rui shan
shu tao ting wen xia xiang xue yang yong yu yuan yue yun zhen zhi zhong wing kwok kit siu wai yee ka lok chun yin tsz hiu kin pui sze suk mei-ling
xiaoming nguyen thi minh linh huong phuong thuy tuan dung hien hoa hung khanh long nam ngoc quang son thanh thao trang tran trung van vinh hiroshi
kenji yuki akira haruka naoko sakura takeshi yoko ji-woo min-jun soo-jin hyun joon
mehmet ayse ayşe fatma emine hatice zeynep elif merve ahmet murat emre burak kemal hakan serkan ozlem özlem gul gülsen selin deniz can berkay aylin
rojin azad dilan shilan hiwa karwan rebin dana soran kawa nasrin shirin soraya parisa reza mehdi hossein babak behnam arash cyrus farhad farzaneh
golnaz kaveh laleh nasim navid niloufar omid payam shahram shahin siavash sima zahra ahmad abdelrahman ayman bassam dina fadi ghada hala hani hisham
khaled lina mahmoud marwan mona mounir nour osama rana rania rami sami sherif tarek walid wael yara ziad zeina
joao joão jose josé carlos miguel pedro paulo ricardo tiago vasco antonio antónio fernando filipe francisco goncalo manuel nuno beatriz carla catarina
claudia fernanda ines inês isabel joana luisa madalena mariana paula rita silvia alejandro andres diego enrique esteban felipe gonzalo guillermo
hector ignacio javier jesus joaquin jorge juan julio lucia luis marcela maribel maricel pablo rafael ramon raul roberto rodrigo santiago sergio
vicente ximena yolanda giovanni giuseppe alessandro alessia andrea angelo bianca bruno caterina chiara cristina dario davide domenico elisa enzo fabio
federico francesca franco gianluca gino giorgio giulia ilaria lorenzo luciana marcello marco mario massimo matteo nicolo paolo pietro rocco rosa
salvatore silvio stefano valentina vincenzo vittoria jean-pierre jean-luc marie pierre francois françois luc claude thierry sylvie chantal brigitte
nathalie cecile celine dominique emmanuel etienne fabrice gilles guillaume hugues jacques laurent mathieu olivier pascal philippe rene yves hans klaus
jürgen jurgen wolfgang dieter günther gunther heinz helga ingrid ursula matthias lars sven anders bjorn björn erik gustav henrik johan magnus mikael
nils olaf ole soren søren astrid freja greta karin kristin linnea sigrid annika katja anja petra heike birgit reinhardt marlies femke pieter joost
willem hendrik sanne
becky ben benny bob bobby bill billy cathy charley chris dan danny dave davey debs della dick don donnie ed eddie elly fran francis frank fred gail
gavin geoff geoffrey ginny gladys glen glenn greg gregory gus guy gwendolyn harold hattie herbert horace howard hugh humphrey ida immy irvine ivor
jackie jake jamie jane janice janine jason jay jeff jeffrey jeremy jerry jim jimmy jo jodi joe joel joey johnny jon jonah jordan josh josie juliet
julian julia juliette justin karl kath kay ken kenny kerry kim kirk kris kurt kyle lance larry laurence lawrence leah lee lena lenny leon leonard
lester lewis libby liz lizzie lorna lorraine lou lucinda luther lydia mabel maggie mandy marc marcel margery marilyn marlene martha marvin maud
maurice mavis maxine maxwell meg mel melanie melissa mercy meredith mervyn mick micky mike miles mo monty morgan mort mungo murray myra myrtle naomi
nat nathaniel ned nell nellie nicholas nick nicky nicole nik noel norm norma olive ottoline otis pam pat patsy pearl pearce peggy penny percy perry
pete petronella pippa polly quentin quincy randolph ray reg reginald rhoda rich rick ricky rob robbie robin rod roderick rodney roland rolf ron
rosalind rosamund roscoe rowena roy rufus russell ruth ryan sadie sally sam sammy sandy saul scott seb selina selwyn seth shane shaun shawn shaz
sheena shirley sid sidney silas sky sonny spencer stan stella steph steve sue suki summer susannah susie suzanne sybil sylvia tabitha tamara tamsin
tanya tara tasha ted tess tessa theresa tiffany tilly tim tina todd tom toni tony travis trish trixie tristan val vanessa vernon vic vicky victor
vince vincent viola virginia viv vivian vivienne walter wanda warren wilbur wilf wilfred wilhelmina will winnie xander xavier yana zac zach zachariah
zack zak zane zelda zeke zena lily-mae ellie-mae lilly-mae gracie-mae amelia-rose tyler-james mary-jane anne-marie jean-paul sarah-jane ella-rose
jenson kaiden kayden kian lexi lexie lacey kayleigh kaylee kyra demi ebony tia nevaeh skye tianna shayla carly kerry-ann cheryl cheryle jacinta imelda
barnaby crispin jolyon tarquin benedict dominic gabriel raphael augustus cornelius ignatius leander levi graziella ferdinand priti ottilie anthea
jasper wilma lyndsey lyndsay kirsty-ann jools marguerite hettie winnifred stavros kostas yiannis nikos dimitrios costas eleni spiros zoltan laszlo
istvan gyorgy miklos ferenc agnes ildiko katalin zsofia jiri ondrej vaclav lubos zdenek pavel ladislav milan jozef juraj matej zuzana andrej luka
matija ivana marko stjepan bojan slobodan zoran mirko nenad ljiljana dejan snezana osman kenan emir amra lejla haris adem fatih yavuz orhan cem cengiz
ebru gizem nuray sevgi tulay ulku zerrin eleanor eleanora leonora lenora isadora dora flora cora thora theodora octavia cressida cordelia perdita
hermione portia beatrice bea constance honor prudence verity felicity
darren dean carl stacy tracie terri teri kirstie kirsten kristy kelsey kelsie kimberley kimberly kylie kaylie kyran kieron keiran keiron kierran
jarrod jarred jared jaden jaiden jonty jonno joss jocelyn josephine josiah julianna julianne juliana justina kara kasey cassie cassandra casey caitlin
caitlyn katelyn kaitlyn kathy cathie kirby lara larissa latisha laurel lauryn leanna leigh leona leonie letitia lilian lillian lilith lindsay lindsey
linsey lionel loretta louisa lucille luella lynda lynette maddie maddison madison madeleine madeline mae mallory mara marcella margaux margo marianna
marianne marietta marissa marnie mathilda mathew mckenzie melody mercedes merle miranda miriam mitchell mollie monica myles nadine nanette natalya
nettie nicolas nicolette nikki noreen odette odessa olwyn orlando oswald paddy padraic paloma pascoe perpetua philippa phil phillipa phillippa piers
phyllis primrose priscilla rachael raquel rayner raynor reanne rebekah rhea rhianna rhianne rhona roberta rodger romy rona rosanna rosanne roseanne
rosetta rosina rosamond roslyn roxanne rubin ryley sabrina salome samson sandie saskia savannah sebastien serena shana shania shanelle shari sharron
shaunagh sheridan sherry sheryl shelley shelly sidonie silvester sonja sophy stacia stefanie stephane stevie struan susanna susanne suzie suzy sydney
tadhg talia tallulah tamsyn tanith tatiana taylah tegwen terrence thaddeus therese thomasina tiegan tierney tobin torquil trina trinity trudy tyrell
tyrese unity valeria vaughan velma venetia vernice vicki vickie virgil vivien wilbert wilfrid wendell woody wynford wynne ysabel yvie zander zelah
zinnia zola
alastair alec alexa alexandra alexandria alexia alexis alfred algernon alana alanna alannah alina alisha allan allison alma alwyn amelie andrina angel
angelica angelina angelique anjelica annabel annabella annabelle annalise anneliese annette antoinette antonia april ariana arianna ariel arlene
arnold arron art ashlee ashleigh ashley ashlyn ashton athena aubrey audrey austin averil avis avril barney barrie bartholomew basil beatrix belinda
bella bernadette bernard bernice berenice bertha bertie bertram bethan bettina betty beverly blake blanche boyd brad bradley brandon breanna brendon
brent brett briana brianna bridie britney brittany bronte brooke bruce bryan bryony byron caden cameron camilla camille candice cara carina carmel
carmen carole caroline carolyn carrie carter cecil cecilia celeste celia chad charlene charmaine chelsey cherie cherry chester christa christabel
christian christiana christie christina christoph clayton clement clementine cliff clifford clifton cody colette colleen coral coralie corey corinne
cory cynthia cyril dale dallas damien damon daniella daphne daria darcy darryl daryl dawn deanna dee deidre delia denis desiree diana dinah dion
dolores donald donovan doreen dorian dorothea dorothy dorrie drew duke dwight earl eben edgar edmund edwin edwina eileen elaine eliana elias elinor
elise elissa ellen elliott elodie eloise elsa elton elvin elvira emanuel emilie emmeline enid ernest ernie esmee esmeralda estelle esther ethel eugene
eugenia eunice evangeline everett ewart fabian faye felix fenella fergie fern finn flavia fletcher flo floyd frances franklin freda freddy frederica
fynn gabby gale garry garth gaynor genevieve georgie georgina geraldine germaine gertrude gideon gilbert gilda giles gina ginger gisele gladwyn gloria
godfrey grant griffith gwenda gwyneira hal hamilton hank harley harmony harriett harvey hayden haydn hayley hazel helena henrietta hester iago india
inga iona irma isaiah israel jacinda jacqui jaime jakob janette janey jaqueline jarvis jayne jean-marie jeanette jeannie jed jemima jemma jenifer
jenna jess jessie jethro jock johanna johnnie
adil afzal akbar akeel akram altaf ambreen aminur anees anwar aqib aqsa arooj arsalan asghar ashfaq ashraf atif attiya ayub azam azhar azra basharat
benazir bushra daniyal danish dawood fahim faiza fareed farooq farrukh farzana fauzia fazal feroz fiza fozia ghazanfar gulshan habib habiba hamad
hammad hasan hasina hassaan huma humera humayun husna idrees ijaz ikram ilyas inayat insha irshad ishaq ishtiaq israr jabeen jahangir jahanara jameel
jannat javid kabir kainat kaiser kanwal karim kaukab khalil khurram khurshid laiba latif liaqat luqman maheen mahira mahmuda mahnoor manzoor maqsood
mariyam maroof mehwish mehmood minhaj misbah mohsin moin mubeen muneeb munir murtaza musa mushtaq muzaffar nabeel nabila nadir najma naila naima
najeeb nargis nashit nasima naushad nawaz nazir nazish nazma nida nizam noman nusrat omair parvez pervez pervaiz qaiser qamar rabbani rafia raheem
rahim rahila raza razaq razina rehan rehman riaz riffat rukhsana rukhsar saadia sabah sabeen sabina sabir sadaf sadaqat saeeda safia sahar sahir saif
saira sajida sakina saleha salim samra sanaullah sanober saqib sardar sarfraz sarwar sehrish shaban shabnam shafiq shafqat shah shaheen shahida
shahnaz shahzad shahzadi shaista shamim shamima shams shanaz sharif sharmin shaukat shehnaz sher shoaib sibtain sonya subhan sufyan suhail sultana
summaya taha tahmina talat tamanna tanveer tanvir tanzeela taqi tasawar tasnim tauseef tayyab tayyaba tehmina tufail umaima ummar usama wahid wajiha
waqar wasif wasim yaqoob yaqub yaseen younas yumna yusra zafar zahida zakir zaki zarina zeb zeenat zehra zia zobia zoya zubaida zulekha zulfiqar
zunaira
aaditya abhay abhijit abhishek adhira ajit akash akhil akshay alok alpa ambika amish amol anahita anika anirudh anoop ansh anu anupam anuradha
anushree apurva aruna arun arvind aseem ashish ashwin atul avani avinash ayush balakrishnan balaji balram bansi bela bharat bharati bhavesh bhavika
bhupendra bhupesh bijal bina bindu bipin chaitanya chandan chandra chandrika charu chetan chirag daksha darshan darshana debashish devendra devika
dhananjay dharmesh dhruv dhruti dimple dipak dipali dipika dipti falguni gautam gayatri gopal govind hansa harsha harshad harshil hasmukh heena
himanshu hiral hiren ila ishaan ishita jagruti jai jaimin janak janki jasmin jatin jigar jigna jignesh jinal kailash kalpesh kamini kamla kanti kapil
kartik ketan keval khushi kinjal kirit kirti kokila kshama kusum lalit lalita leela mala malini mamta manan manas mangal manjula manoj mayank mayur
megh mehal mihir mina mitesh mitul monali mridula mukta nalin namrata nanda narendra narmada naveen navin nayan nayana neela neelam neelima neeta
nehal nidhi nikita nikunj nilam nimesh nimisha niraj niranjan nirav nirmal nirmala niyati padma pallavi parag parth parul pinal piyush poonam prabha
prabhakar pragnesh prakruti pramod pranay prasad pratap pratik pravin praful preeta prem prital pritesh pritam priyal purnima pushkar rachana radhika
raghav rajeev rajendra rajiv rajni raju rakhi ramila ramnik ranjan rashmi ravi reema reena rimple rina rishabh rishi ritesh ritika ritu riddhi rohini
roshan roshni ruchi ruchita rukmini rushil sagar saloni samarth sanket santosh sarika saroj satyam saurabh sejal shanta sharad sharda shashi sheetal
shefali shikha shital shobha shraddha shruti shubham smit soham sonam srinivas subhash subramaniam sudha sudhir sujata suman sunaina surbhi surya
sushil sushila sushma swapnil swarup tanuja tarun tejal tejas trisha tulsi uday uma umesh upasana urvashi uttam vaibhav vaishali vaishnavi vanita
vasant vasudha vibha vidhi vijaya vikas vikash vimal vinay vinit vipul viral viraj vishwa vivekanand yamini yashoda yashwant yatin
amrik amrit amritpal amolak arvinder avtar balkar balraj balvinder bhagwant bikram chanan charan charanpal daler darbara dilbag dilraj ekam gagandeep
gian gulbir gurbachan gurbaksh gurbir gurcharan gurinder gurjit gurkirat gurmail gurminder gurmukh gurnam gursharan gurtej harbans harbir hardial
harinder harkirat harman harmeet harnek harpal harsimran hira ishar jagjeet jagmohan jagtar jasdeep jaskaran jaskirat jasmeet jasmine jaspal jeevan
jorawar kamaljit kamalpreet karamjit karanvir karnail kashmir kewal kirandeep kirandip kulbir kuljit kulveer lakhvir lovepreet mahinder makhan malkit
manbir mandip manjot manmeet manmohan mehar mukhtiar nachhatar narinderpal navjit navpreet nirvair onkar pal palwinder param parmjit pavandeep piara
rajbir rajdeep rajpal rajvir ramandeep ramanjit randeep randhir ranvir rashpal rupi sarabjit satinder satpal satwant satwinder seva sewa shamsher
sharanjit sherbir simarjit simerjit sohan sukhbir sukhi sukhjinder sukhpal sukhraj sukhvir surjan swaran tarsem tavleen tirath udham ujagar upkar
vikramjit yadwinder
abiola abimbola adekunle adenike adesola adetokunbo afolabi akin akinwale alaba anuoluwapo aramide ayobami ayotunde babajide bamidele banke biodun
bisi busola chiamanda chibuike chibuzo chidera chidinma chiedozie chigozie chijioke chika chikodi chima chimamanda chinaza chinenye chinwendu chinyere
chisom chizoba chuka chukwudi chukwuma damola dayo deji derin ebele efosa ekene emmanuella enitan eniola esosa eyitayo ezinne folarin foluke gbemisola
gbolahan godwin ibukun idowu ifunanya ikenna ireti iyabo kachi kamsi kayode kenechukwu kolade kolawole korede kosi lekan mayowa mobolaji monisola
morayo nonso nkem nkiru nonye nwachukwu nwando obiageli obiora ogechukwu oge ogonna olabode olakunle olaoluwa olatunji olawunmi oluchi olufunke
olugbenga oluwadamilola oluwafemi oluwakemi oluwatosin omotola onome onyedika onyinye osagie osaze osita ozioma remi ronke sade seyi shade sunday
tanimola tawa temilade temilola tiwa tobiloba tofunmi tomi tomiwa tosin uchechukwu udo ugo ugonna ujunwa yejide yewande zainabu ebenezer kwabla mawuli
nii ohene papa selorm senam yaa afua araba baaba ewurama maame adom ebo fiifi kwadwo yeboah akwasi serwaa tawiah danso nkosi sibusiso lindiwe zanele
nokuthula bongani mandla nosipho gift innocent memory rumbidzai tsitsi vimbai nyarai anesu ruvimbo takudzwa munashe kudakwashe tanaka wangari nyambura
wanjiku njeri wairimu muthoni kariuki kimani mugo ochieng odhiambo onyango okello opio apio akello nakato babirye wasswa kato nabwire namukasa mukasa
musoke kizza ssali fatou fatoumata mariama aminata aissatou ousmane mamadou boubacar moussa seydou alhassan ebrima lamin bakary modou binta isatou awa
yahya hamidou kadiatu abubakarr foday mohamad alusine hawanatu
edyta eryk ewelina hanna iga iza izabela jagoda jowita julita kaja kajetan kamila klaudia kornelia krystian lidia liliana luiza lucyna maja malwina
marcelina mariola marzena miron mieczysław mieczyslaw nadzieja nikodem norbert oliwia oliwier patrycja ryszarda sylwia slawomir stanislaw stanislawa
tomek wioletta wioleta violetta wladyslaw władysław zdzislaw zenon zbyszek żaneta zaneta zygmunt adina adrian adriana alin ancuta anca anda aurel
aurelia camelia claudiu corina cornel costel costin crina cristi cristiana danut denisa dinu doina dorin dorina eduard eugen felicia florentina
florica gabi geta ghita grigore horia iancu ileana ilie iulia iulian iuliana lavinia lenuta leontin ligia livia luminita madalina manuela maricica
marin marina marinela mihail mihnea mirela mirel narcis narcisa nelu nicu octavian olimpia oana otilia petre petrica raluca rares rodica romeo
roxelana sabin sanda sergiu sorin sorina stefania stelian teofil tiberiu traian valerica vasilica veronica violeta viorica
bilyana boyan boyko dilyana elitsa emil galina gergana ivanka kalin kalina kiril krasimir krum lyubomir lyudmila maksim margarita milena mladen
nadezhda nedyalko nikolay nikolina ognyan petar petya radka radoslav ralitsa rumen rumyana simeon stanimir stefka sveta svetla svetlana todor tsvetan
tsvetelina vanya vasil vasko veselin yavor zdravko zhivko agim arta artan avni bujar dardan drita edona elira ermal fatmir flamur gentian granit
ilirjana kujtim liridon lirim luan lulzim mimoza naim petrit rexhep shkelzen skender teuta valmir vjosa xhevdet arturas audrius aurelija birute daiva
dainius deividas edita egidijus egle evaldas giedre gintare ieva ignas jolita jovita karolis kristina laima lukas mantas marijus neringa nerijus
ramunas raminta remigijus rimantas robertas rokas ruta saulius simas sigita tomas tadas ugne valdas vaida vilma vilius zita zivile aigars aija aivars
dace edgars gunta guntis ilona ilvars inese inguna ivars kaspars kristaps laila maris normunds raimonds rihards santa sandis sanita signe solvita
uldis valdis andrus heiki kadri katrin maarja mart priit siim tiina toomas triin urmas
abdulaziz abdulkadir abdulrahman abdinasir abdirizak abdishakur abdiwali adan amaal anab asli awale ayanle bile burhan caasha cabdi cali canab dahir
deeqa deqa egal elmi faadumo farhiya filsan fowsiya geedi halimo hamdi hinda hodon hussien idman ikran isse jama jamac kaltun kinsi laylo liban luul
maxamed mahdi maryan mulki mumin muna nasra nasro nuur osob raage rahma raho roda saado sahal sahro samsam sadiya shamso shukri siham siraaj sucdi
sumaya suad taban umal warda warsan yahye yuusuf zakariye adonay aster azeb berhane biniam desta eyob fasil feven fikre freweyni gebre genet getachew
goitom isayas kebede kiflom lidya luwam mahlet mebrahtu merhawi mesfin mihret natnael nebiyou rahel robel senait sennay solomon teklay tewodros tigist
tsegay tsehay winta yemane yohannes yonatan zewdi
aiman alaa alia amal amin amjad anas areej asmaa aws aya aymen baha bashar batool bilqis dalal dalia doaa eman esraa fadel fares faten fathi feras
firas ghaith ghassan hadeel haitham hana hasna haya hazem heba hiam huda hussam inas iyad jaber jumana karam karima khawla lama lamia maha majd majida
malak manal marah maysa mazen mirna mohanad muayad mustapha nadim nagham najwa nasser nawal nibal nisreen noha noura raed raghad rahaf ramadan rasha
rawan razan reem rima riyad ruba safaa salah salwa samar samer sawsan shadi shahd suha suhair sumaia taghreed taim tamer thaer tala wafa wafaa wassim
wisam yasmine yazan zaher zakaria zuhair abbas ahmadullah aimal ajmal alireza amanullah arezoo arman asadullah atefeh azita bahram bahar bijan dariush
ebrahim elham elnaz ezatullah faezeh farid fereshteh forough freshta ghodsi habibullah hamed hamidullah hashmat homa iraj jalil javad kamyar keyvan
khalilullah leili mahin mahnaz mahsa mansour maral marjan massoud mehran mehrdad mirwais mitra mohsen mojgan morteza mostafa nahid najib najibullah
narges nargess nazanin nima noorullah parinaz parvaneh parvin pegah pooya rahmatullah ramin rohullah rostam roya sadegh saeid saghar samaneh samim
sanaz sepideh shafiqullah shahrzad shaima sharifullah sohrab taraneh wahidullah yalda zabihullah zalmai zarghona zohreh baran berivan chnar delal
dilshad ferhat halgurd hawre heval hozan jwan kawan kazhal khabat narin nergiz nishtiman peshawa rebwar rezan rizgar rojda sarbast serdar sherko
shorsh shvan sirwan zana
arda aslı asuman aydın aydin ayhan aysel ayten baris barış bayram berat berna beyza bilge birgul bora bulent bülent busra canan cansu caner cemal
cemile ceren ceyda derya dilek doğan dogan ece ela emel emin emrah ender engin ercan erdal erdem erhan erkan erol ertan esin esma esra faruk fikret
filiz fırat firat gamze gökhan gokhan gönül gulay gulsum gülten gurkan guven hakki halil handan hande havva hilal hulya husamettin husniye huseyin
hüseyin ilker ilkay irem ipek kaan kadir kadriye kübra kubra leyla levent mahmut melek melike mert mesut metin muhammet mukaddes muge mücahit nazan
nazlı nazli necati necla neslihan nihat nilgun nilüfer nurcan nurgul oğuz oguz okan onur özgür ozgur ozan pelin pinar pınar ramazan recep reyhan rıza
rukiye sedat seda sefa sema semra senol serap serpil sevda sevim sevil sibel sinem songul soner suat sukru suleyman süleyman sule şule tarik taner
tolga tugba tuğba tuncay turgut tülay tulin ufuk ugur uğur ummuhan umit ümit veli volkan yasemin yeliz yigit yildiz yıldız yilmaz yonca yunus zafer
zeki zeliha zuhal
jiahao jiaxin jiayi junjie haoran haoyu minghao mingming weiwei xiaojun xiaoling xiaoyan xiaofeng xinyi xinyu yanling yifan yihan yiming yiran yuchen
yufei yuhan yutong yuxin zihan ziyi zixuan ziyang zhiwei zhihao zhijian zhiqiang guoqiang guowei jianguo jianhua jianjun jianping lijuan lijun liping
lihua meihua minghui qingqing ruihan shaohua shufen shuang weimin wenjing xiaohong xiuying yongjun yulan yuhua zhenhua chiu ching fai fung hang hei
hing hoi kam kei keung kwan lai lam oi pak po sau shing sui sum tak tat tin wa wan wah yat yeung yim yip yuen yuet yuk siew beng boon chai cheng chin
choon eng guan hock hoe hoon huat hwa joo kah keat kheng khoon kiat kok kwang leong liang lian lim mui peng poh seng sim siok soo soon swee teck tiong
wee yeow yew yoke anh bao bich binh chau chi cuong dat diem diep dinh duc duong duy giang giap hai han hanh hau huy huyen khoa khue kien kieu lien
loan loc luong luu mai man my nga ngan nghia nhan nhi nhung oanh phat phong phuc phung quan quoc quy quyen quynh tam tan thang thien thinh tho thu
thuan thuong tien toan trinh truc tu tuyen tuyet uyen viet xuan yen angelito arnel aileen analyn annalyn bernadeth conchita corazon danilo darlene
dindo edgardo efren elmer emelita ernesto erlinda felicidad ferdie gerardo glenda jayson jennelyn jericho jerwin jhun jomar joselito joy julius liezl
ligaya lourdes luzviminda marife marilou marites marivic mylene norberto nestor nenita perla reynaldo rodel rogelio romulo ronaldo rosalie rosario
rosemarie ruel teodoro teresita virgilio wilfredo zenaida
adelaide adelina agostinho albertina alberto alfredo alicia amadeu amalia amparo anabela andre andreia anselmo aparecida armando armindo arturo
augusta belmiro benedita benito bernardo bruna candida carlota carmela carminda casimiro catia celestino celso cesar concepcion consuelo cristobal
cristovao dalila delfim delfina dinis domingos dulce edmundo eduarda eduardo emilio encarnacion esperanza estela eugenio eulalia fatinha felicidade
fidel flavio francisca gaspar geraldo gilberto graca graciela gustavo heitor helder henrique hermano herminia horacio humberto idalina iker iria
isaura isidro itziar ivo jacinto jairo joaquim josefa josefina leandro leocadia leonel leonor leticia lourenco luciano luz mafalda marcelo marcio
maria-jose mariano marisa mateo mateus matilde mauro maximiano milagros moises montserrat natercia nelson nicolau nieves noelia odete paz pilar piedad
raimundo ramiro renato rocio rogerio romao rosalia ruben salvador severino simao soledad susana telmo thiago valdemar valentim vania vinicius vitor
yago zeferino adele adriano agata aldo alessio alfonso amedeo ambra antonella antonino assunta benedetta biagio calogero carlo carmelo carmine cesare
cinzia claudio cosimo cristiano debora donatella donato edoardo eleonora emanuela emanuele ettore fabiana fabiola fabrizio felice ferdinando filippo
fiorella franca francesco gabriele gaetano gaia gennaro germano giada giacomo gianfranco gianluigi gianni ginevra gioia giordano giovanna giuseppina
guido ivano jacopo letizia luigi maddalena margherita mariella marinella martina massimiliano mattia maura maurizio michela michele mirella nicoletta
nino noemi orazio ornella orsola paola pasquale patrizia pierluigi pina raffaele raffaella renzo riccardo rinaldo rodolfo romano rosalba ruggero salvo
samuele sandro santo sebastiano silvana tiziana tiziano tommaso umberto valerio vito viviana
kezia keziah jemimah zillah thandeka lungile nandi naledi refilwe kagiso bontle tumelo siyabonga mthunzi nolwazi zodwa busisiwe tesfalem ghirmay
mehret freselam segen yordanos adiam biniyam hailu tekle araminta honoria cosima saffron clementina allegra ptolemy lysander barnabas crispian inigo
caspian auberon evander loveday demelza jago piran petroc morwenna kerensa lowenna merryn steren jory denzil perran elowen emrys gruffydd gruffudd
tudur caradog cynan hedd heulwen nest non arianwen briallen eirian gwawr meinir olwenna tegid fflur mabli cadi beca nansi lleucu caio osian guto gruff
deiniol elfyn wyn
kelvin melvin alvin calvin delvin ervin irvin loraine jolene lennox rex ulric effie fay ina ione kaye lenore lyn marcelle minnie nan netta nova odile
opal patty peg rosalyn shirl trudi velda vesta vi wenda yolande osgood oswin osric redvers royston seymour stirling thurstan tristram uriah wystan
marisol kuba dami nuala mirabel
`
