//! The codes that a row may use. Each has a word, so that none is ever shown as a code.

/// Codes of countries and territories (ISO 3166), which have a name in `countries.ftl`.
pub const COUNTRIES: &str = "\
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ \
BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM \
DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS \
GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN \
KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ \
MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM \
PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV \
SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI \
VN VU WF WS YE YT ZA ZM ZW";

/// Codes of languages, which have a name in `support-words.ftl`.
pub const LANGUAGES: &str = "\
af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is \
it ja ka kk km kn ko ku lb lt lv mi mk ml mn mr ms mt my ne nl no pa pl ps pt rm ro ru si sk sl so \
sq sr st sv sw ta te tg th tl tr uk ur uz vi xh zh zu";

/// Whether a code is in a list.
pub(super) fn has(codes: &str, code: &str) -> bool {
    codes.split(' ').any(|known| known == code)
}
