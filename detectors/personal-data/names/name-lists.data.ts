// Names common in Britain, of every origin, written down for this product; the model learns with them and rules look at them.
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
`
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
/** Names that are also ordinary words, months or places: alone they prove nothing. */
export const AMBIGUOUS = `
april may june mark will grant frank rose hope grace faith joy summer dawn eve holly ivy jack rob bill sue pat art drew chase chelsea paris florence
victoria charlotte georgia jordan preston stanley kent warren dean miles rich norm ray sandy heath cliff glen robin jay amber ruby pearl iris lily
poppy daisy violet olive hazel heather angel blessing precious patience constance prudence mercy comfort charity honor verity felicity justice dale
lane reed carter mason hunter tyler taylor page paige young green white brown black king bishop pope price bell hall wood hill ward moore cook baker
butler carter fisher fox hunt knight mills parker porter rose stone west north winter summers waters wells banks bird day french frost hardy hart
holland long love little law manning marsh may moss newman newton nash page parsons peel pike pool pollard potter pratt price reeves rhodes savage
sharp short smart spencer steele stokes swift todd tucker wade waller walker warner weaver webster wheeler worth an long can do so he she ma in on us
it is am be my we or no to me mr son dan ana ola asia ming long hung dung van lee kit max sky storm rain star ford price cross field fields park
street way miller mann bull ball cotton darby eaton burton bolton blackburn preston lincoln chester lancaster york derby sutton walton ashton weston
hope hudson jordan israel india china kenya chad troy eden sean lloyd dudley stafford warwick walsall solihull nelson wellington churchill trafalgar
albert royal prince duke earl baron major general young old new big best good power may stan reading bath barry
christian german roman dallas austin orlando sydney adelaide carlisle durham bradford burnley halifax hastings hull ireland kendal leigh london luton
newbury newport norwood oldham salisbury scotland southgate sunderland torquay wakefield warrington whitby windsor worthing kingston richmond bedford
buxton barnsley cheshire derbyshire burnham chatham lewes stratford wembley clifton carlton kirby hampton england wales france germany jamaica nigeria
poland romania turkey sunday monday gift innocent memory melody harmony unity trinity coral ginger savannah brook bridge bridges church house sands
towers temple castle garland gardens gate grange flood flowers barn beach birch bloom bone box brand bright buck bush butcher cannon carpenter cave
chambers chance chapel christmas clay close cold cole crow dance deacon deer dial dike dish dixie drake dream duty eagle edge elder fair farmer farm
fell fish flag flint forest fort foster fountain free friend game garage garden gas gold grave greed guest gun hand harbour head healthy herd hero
hook horn ice judge keen key kidd kitchen ladder lake lamb lamp lance last lemon lever light line lion loan lodge lord luck maid main march market
marine marriage mayor meadows merchant merry minister moon morning mountain mouse mud nest nice night noble nurse oak oakley orchard palace pack
painter parish peace peach penny people pepper pilot pink piper place plain plant plum point port post pound prayer press pride priest prime print
quick race rainbow ranger raven reader reform rest rice rider ridge ring river roach rock rook rush rust sail sale salt sand school scout sea seal
seller senior service shepherd shield shore silk silver skill skinner slack snow song sparrow speed spring square stable stage station steel stock
strange strong student sugar sun swan sweet table talent tanner target tea team temper test thread thunder tide timber town trade train trust turn
twist usher vale valley vice village vine voice wall warden water weather wedding week wheel wild willow window wine wise wolf woman wonder wool work
yard year
`
