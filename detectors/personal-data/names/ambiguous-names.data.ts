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
