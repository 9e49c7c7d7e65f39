import type { ApplicationForm, FormContact } from '../../../shared/domain/applications/form.ts'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { defaultThemes } from '../../../shared/domain/programme/defaults.ts'
import { trackLabel } from '../../../shared/domain/support/track.ts'
import { line, table, wordFile } from './word-file.ts'

/** On every paper that the program makes up, so that nobody takes it for one that was sent in. */
const madeUp = '※見本です。内容は全て架空のものです。'

const box = (ticked: boolean, text: string): string => line(`${ticked ? '☑' : '□'}${text}`)
const said = (text: string | null): string => text ?? ''
const dated = (date: string | null): string => (date === null ? '' : formatWareki(date, 'long'))
const counted = (count: number | null, unit = ''): string => `${count ?? ''}${unit}`

const pairs = (rows: readonly (readonly [label: string, value: string])[]): string => table([3, 7], rows)

const deputy = ({ dept, title, name, tel, email }: FormContact): string =>
  `${said(dept)}　${said(title)}　${said(name)}（${said(tel)}　${said(email)}）`

function basics({ prefecture, lgCode, contact, subContact }: ApplicationForm): string {
  return pairs([
    ['都道府県名', said(prefecture)],
    ['団体コード', said(lgCode)],
    ['担当部署', said(contact.dept)],
    ['職・氏名', `${said(contact.title)}　${said(contact.name)}`],
    ['ふりがな', said(contact.kana)],
    ['電話番号', said(contact.tel)],
    ['メールアドレス', said(contact.email)],
    ['副担当', deputy(subContact)],
  ])
}

const themes = ({ themesMarked }: ApplicationForm): string =>
  defaultThemes.map(({ letter, name }) => box(themesMarked.includes(letter), `${letter}）　${name}`)).join('')

function people({ pool, accelerators, roles }: ApplicationForm): string {
  const byRole = [
    `プロデューサー ${counted(roles.PR, '人')}`,
    `プロジェクトマネージャー ${counted(roles.PM, '人')}`,
    `サービスデザイナー ${counted(roles.SD, '人')}`,
    `エンジニア ${counted(roles.EN, '人')}`,
  ]
  return (
    table(
      [3, 2, 2, 2, 2],
      [
        ['区分', '常勤', '非常勤', '委託・派遣', '計'],
        ['人数（人）', ...[pool.fulltime, pool.parttime, pool.contract, pool.printedTotal].map((n) => counted(n))],
      ],
    ) +
    // Two tables that touch are one to Word.
    line('') +
    pairs([
      ['うち自治体DXアクセラレータ（任命済）', counted(accelerators.appointed, '人')],
      ['うち自治体DXアクセラレータ（任命予定）', counted(accelerators.planned, '人')],
      ['役割別', byRole.join('、')],
    ])
  )
}

const towns = ({ municipalities }: ApplicationForm): string =>
  pairs([
    ['管内市区町村数', counted(municipalities.total, '団体')],
    ['うち支援中', counted(municipalities.supported, '団体')],
    ['うち支援を希望', counted(municipalities.wishing, '団体')],
    ['うち情報担当が1人以下', counted(municipalities.singleIt, '団体')],
  ])

const bothTracks = ({ talent, theme }: ApplicationForm['issues']): string =>
  pairs([
    ['（１）人材確保', said(talent)],
    ['（２）重点テーマ', said(theme)],
  ])

const kpis = ({ kpis: list }: ApplicationForm): string =>
  table(
    [2, 4, 1, 1.3, 3, 1.3, 3],
    [
      ['区分', '指標', '単位', '基準値', '基準日', '目標値', '目標日'],
      ...list.map(({ track, name, unit, baseline, baselineDate, target, targetDate }) => [
        trackLabel[track],
        name,
        said(unit),
        counted(baseline),
        dated(baselineDate),
        counted(target),
        dated(targetDate),
      ]),
    ],
  )

/** What stands under the headings of the form, in its order. */
const sections: readonly (readonly [heading: string, body: (form: ApplicationForm) => string])[] = [
  ['１　基本情報', basics],
  ['２　選択する重点テーマ（一つを選択してください）', themes],
  ['３　テーマを選択した理由', ({ themeReason }) => pairs([['理由', said(themeReason)]])],
  ['４　推進体制の現状', ({ structure }) => pairs([['会議体・協定・首長の関与等', said(structure)]])],
  ['５　人材プールの現状', people],
  ['６　管内市区町村の状況', towns],
  ['７　支援対象とする市区町村', ({ targets }) => pairs([['団体名', targets.join('、')]])],
  ['８　現状と課題', ({ issues }) => bothTracks(issues)],
  ['９　希望する支援内容', ({ wishes }) => bothTracks(wishes)],
  ['10　到達目標（年度末の姿）', ({ goal }) => pairs([['到達目標', said(goal)]])],
  ['11　KPI', kpis],
  [
    '12　実施体制',
    ({ organisation }) =>
      table([4, 6], [['部署・団体', '役割'], ...organisation.map(({ unit, role }) => [unit, role])]),
  ],
  [
    '13　スケジュール',
    ({ schedule }) =>
      table(
        [2, 4, 4],
        [['月', '人材確保', '重点テーマ'], ...schedule.map(({ month, talent, theme }) => [month, talent, theme])],
      ),
  ],
  ['14　横展開・翌年度以降の継続方針', ({ spread }) => pairs([['方針', said(spread)]])],
  [
    '15　過去の国の支援事業の活用',
    ({ past }) =>
      table(
        [3, 7],
        [
          ['年度', '事業名'],
          ...(past.length === 0 ? [['', 'なし']] : past.map(({ year, programme }) => [year, programme])),
        ],
      ),
  ],
  ['16　公表・情報共有への同意', ({ consent }) => box(consent === true, '同意する')],
]

/** 別添3 応募書(詳細), filled in. */
export const sampleDetail = (form: ApplicationForm): Uint8Array =>
  wordFile(
    line('別添3') +
      line('応募書（詳細）', 'center') +
      line(madeUp) +
      sections.map(([heading, body]) => line(heading) + body(form)).join(''),
  )

/** 別添2 応募書(鑑文), filled in. */
export const sampleCover = ({ docNo, docDate, applicantTitle, contact }: ApplicationForm): Uint8Array =>
  wordFile(
    [
      line('別添2'),
      line(said(docNo), 'right'),
      line(dated(docDate), 'right'),
      line(''),
      line('総務省自治行政局地域力創造グループ地域情報化企画室長　殿'),
      line(''),
      line(said(applicantTitle), 'right'),
      line(''),
      line('自治体デジタル人材確保支援事業への応募について', 'center'),
      line(''),
      line('　標記について、別添のとおり応募します。'),
      line(''),
      pairs([
        ['担当部署', said(contact.dept)],
        ['職・氏名', `${said(contact.title)}　${said(contact.name)}`],
        ['電話', said(contact.tel)],
        ['メール', said(contact.email)],
      ]),
      line(madeUp),
    ].join(''),
  )
