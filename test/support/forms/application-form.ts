import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { themeLetters } from '../../../shared/domain/support/track.ts'
import {
  cell,
  checkbox,
  control,
  legacyCheckbox,
  line,
  paragraph,
  row,
  ruby,
  run,
  scatteredRuns,
  table,
  textCell,
} from './word.ts'

/** The ways in which the same form comes in: how it was typed, marked, numbered, cut and wrapped. */
export interface FormStyle {
  /** Seeds of the order in which sections, rows and columns come; equal numbers keep the printed order. */
  readonly order: readonly number[]
  readonly numbering: 'plain' | 'full' | 'brackets' | 'chapter' | 'kanji' | 'none'
  readonly label: 'plain' | 'spaced' | 'broken' | 'scattered' | 'ruby' | 'colon'
  readonly wrap: 'none' | 'cell' | 'row' | 'table' | 'run' | 'paragraph'
  readonly digits: 'half' | 'full' | 'kanji'
  readonly date: 'long' | 'short' | 'slashes' | 'compact' | 'kanji' | 'full' | 'hyphens' | 'spaced'
  readonly mark:
    | 'box'
    | 'black'
    | 'control'
    | 'legacy'
    | 'circle'
    | 'brackets'
    | 'bullets'
    | 'tick'
    | 'behind'
    | 'beside'
  readonly heading: 'paragraph' | 'row' | 'left'
  readonly pool: 'across' | 'down'
  readonly kpi: 'repeated' | 'merged' | 'dividers'
  readonly basics: 'two' | 'four'
  readonly lines: 'breaks' | 'paragraphs'
}

type Style = FormStyle

export const themeNames = {
  A: 'システムの共同調達',
  B: '自治体フロントヤード改革の推進',
  C: '職員の業務改善に向けた庁内DXの推進',
  D: 'データ利活用',
  E: '市区町村のデジタル人材の確保・育成に係る方針の策定支援',
  F: '自治体のAIの利用促進',
} as const

const wide = (text: string): string =>
  text.replace(/[0-9-]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))

const kanji = (value: number): string => {
  const digits = '〇一二三四五六七八九'
  if (value === 0) return '〇'
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  if (value > 99) return [...String(value)].map((digit) => digits[Number(digit)]).join('')
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`
}

export const writtenNumber = (value: number | null, { digits }: Style): string => {
  if (value === null) return ''
  if (digits === 'full') return wide(String(value))
  return digits === 'kanji' ? kanji(value) : String(value)
}

export const writtenDate = (date: string | null, { date: style }: Style): string => {
  if (date === null) return ''
  const [year = '', month = '', day = ''] = date.split('-')
  switch (style) {
    case 'long':
      return formatWareki(date, 'long')
    case 'short':
      return formatWareki(date, 'short')
    case 'slashes':
      return `${year}/${Number(month)}/${Number(day)}`
    case 'compact':
      return `${year}${month}${day}`
    case 'hyphens':
      return date
    case 'full':
      return wide(formatWareki(date, 'long'))
    case 'kanji':
      return formatWareki(date, 'long').replace(/\d+/g, (digits) => kanji(Number(digits)))
    case 'spaced':
      return formatWareki(date, 'long').replace(/\d+/g, (digits) => ` ${digits.padStart(2, ' ')} `)
  }
}

/** Stable order by seeds, so that fast-check can shuffle and shrink. */
const ordered = <T>(items: readonly T[], seeds: readonly number[]): T[] =>
  items
    .map((item, index) => ({ item, index, seed: seeds[index % Math.max(1, seeds.length)] ?? 0 }))
    .sort((first, second) => first.seed - second.seed || first.index - second.index)
    .map(({ item }) => item)

const labelInline = (text: string, style: Style): string => {
  const middle = Math.ceil(text.length / 2)
  switch (style.label) {
    case 'plain':
      return run(text)
    case 'spaced':
      return run([...text].join('　'))
    case 'broken':
      return run(`${text.slice(0, middle)}\n${text.slice(middle)}`)
    case 'scattered':
      return scatteredRuns(text)
    case 'ruby':
      return ruby(text, 'よみ')
    case 'colon':
      return run(`【${text}】：`)
  }
}

const inWrap = (inline: string, style: Style): string => (style.wrap === 'run' ? control(inline) : inline)

const labelCell = (text: string, style: Style): string => cell(paragraph(labelInline(text, style)))

const valueParagraphs = (text: string, style: Style): string => {
  const parts = style.lines === 'paragraphs' ? text.split('\n') : [text]
  const content = parts.map((part) => (part === '' ? '<w:p/>' : paragraph(inWrap(run(part), style)))).join('')
  return style.wrap === 'paragraph' ? control(content) : content
}

const valueCell = (text: string, style: Style): string => {
  const made = cell(valueParagraphs(text, style))
  return style.wrap === 'cell' ? control(made) : made
}

const wrapRow = (made: string, style: Style): string => (style.wrap === 'row' ? control(made) : made)
const wrapTable = (made: string, style: Style): string => (style.wrap === 'table' ? control(made) : made)

type Pair = readonly [label: string, value: string]

const pairRow = ([label, value]: Pair, style: Style): string =>
  wrapRow(row([labelCell(label, style), valueCell(value, style)]), style)

const pairTable = (pairs: readonly Pair[], style: Style): string[] =>
  ordered(pairs, style.order).map((pair) => pairRow(pair, style))

const fourAcross = (pairs: readonly Pair[], style: Style): string[] => {
  const rows: string[] = []
  const inOrder = ordered(pairs, style.order)
  for (let index = 0; index < inOrder.length; index += 2) {
    const cells = inOrder
      .slice(index, index + 2)
      .flatMap(([label, value]) => [labelCell(label, style), valueCell(value, style)])
    rows.push(wrapRow(row(cells), style))
  }
  return rows
}

interface Section {
  readonly title: string
  readonly rows: readonly string[]
  readonly paragraphs?: readonly string[]
}

const contactPairs = (form: ApplicationForm): Pair[] => {
  const { contact, subContact } = form
  const sub = `${subContact.dept ?? ''}　${subContact.title ?? ''}　${subContact.name ?? ''}（${subContact.tel ?? ''}　${subContact.email ?? ''}）`
  return [
    ['担当部署', contact.dept ?? ''],
    ['職・氏名', `${contact.title ?? ''}　${contact.name ?? ''}`],
    ['ふりがな', contact.kana ?? ''],
    ['電話番号', contact.tel ?? ''],
    ['メールアドレス', contact.email ?? ''],
    ['副担当', sub],
  ]
}

const marks = {
  box: ['☑', '□'],
  black: ['■ ', '□ '],
  circle: ['○　', '　　'],
  brackets: ['（○）', '（　）'],
  bullets: ['● ', '○ '],
  tick: ['レ', '□'],
} as const

/** One option of a choice, as the inline content of its paragraph. */
const option = (text: string, isTicked: boolean, style: Style): string => {
  switch (style.mark) {
    case 'control':
      return checkbox(isTicked) + run(`　${text}`)
    case 'legacy':
      return legacyCheckbox(isTicked) + run(` ${text}`)
    case 'behind':
      return run(`${text}　${isTicked ? '（○）' : '（　）'}`)
    case 'beside':
      return run(text)
    default:
      return run((marks[style.mark][isTicked ? 0 : 1] ?? '') + text)
  }
}

const themeSection = (form: ApplicationForm, style: Style): Section => {
  const title = '選択する重点テーマ（一つを選択してください）'
  const options = themeLetters.map((letter) => {
    const isTicked = form.themesMarked.includes(letter)
    return { isTicked, inline: option(`${letter}）　${themeNames[letter]}`, isTicked, style) }
  })
  if (style.mark === 'beside') {
    return {
      title,
      rows: options.map(({ isTicked, inline }) => row([textCell(isTicked ? '○' : ''), cell(paragraph(inline))])),
    }
  }
  if (style.heading === 'left') {
    return { title, rows: options.map(({ inline }) => row([cell(paragraph(inline))])) }
  }
  return { title, rows: [], paragraphs: options.map(({ inline }) => paragraph(inline)) }
}

const consentSection = (form: ApplicationForm, style: Style): Section => {
  const title = '公表・情報共有への同意'
  const isTicked = form.consent === true
  if (style.mark === 'beside') return { title, rows: [row([textCell('同意する'), textCell(isTicked ? '○' : '□')])] }
  const content = paragraph(
    option(
      '同意する',
      isTicked,
      style.mark === 'circle' || style.mark === 'bullets' ? { ...style, mark: 'brackets' } : style,
    ),
  )
  return style.heading === 'left' ? { title, rows: [row([cell(content)])] } : { title, rows: [], paragraphs: [content] }
}

const poolSection = (form: ApplicationForm, style: Style): Section => {
  const { pool, accelerators, roles } = form
  const kinds: Pair[] = [
    ['常勤', writtenNumber(pool.fulltime, style)],
    ['非常勤', writtenNumber(pool.parttime, style)],
    ['委託・派遣', writtenNumber(pool.contract, style)],
    ['計', writtenNumber(pool.printedTotal, style)],
  ]
  const across = [
    row([textCell('区分'), ...kinds.map(([label]) => labelCell(label, style))]),
    wrapRow(row([textCell('人数（人）'), ...kinds.map(([, value]) => valueCell(value, style))]), style),
  ]
  const down = kinds.map(([label, value]) => pairRow([label, `${value}人`], style))
  const share = (name: string, value: number | null): string => `${name} ${writtenNumber(value, style)}人`
  return {
    title: '人材プールの現状',
    rows: [
      ...(style.pool === 'across' ? across : down),
      pairRow(['うち自治体DXアクセラレータ（任命済）', `${writtenNumber(accelerators.appointed, style)}人`], style),
      pairRow(['うち自治体DXアクセラレータ（任命予定）', `${writtenNumber(accelerators.planned, style)}人`], style),
      pairRow(
        [
          '役割別',
          [
            share('プロデューサー', roles.PR),
            share('プロジェクトマネージャー', roles.PM),
            share('サービスデザイナー', roles.SD),
            share('エンジニア', roles.EN),
          ].join('、'),
        ],
        style,
      ),
    ],
  }
}

const municipalitySection = (form: ApplicationForm, style: Style): Section => {
  const { municipalities } = form
  const pairs: Pair[] = [
    ['管内市区町村数', `${writtenNumber(municipalities.total, style)}団体`],
    ['うち支援中', `${writtenNumber(municipalities.supported, style)}団体`],
    ['うち支援を希望', `${writtenNumber(municipalities.wishing, style)}団体`],
    ['うち情報担当が1人以下', `${writtenNumber(municipalities.singleIt, style)}団体`],
  ]
  return { title: '管内市区町村の状況', rows: pairTable(pairs, style) }
}

const trackNames = { TALENT: '人材確保', THEME: '重点テーマ' } as const

const kpiSection = (form: ApplicationForm, style: Style): Section => {
  const columns = ['指標', '単位', '基準値', '基準日', '目標値', '目標日'] as const
  const order = ordered(columns, style.order)
  const head = row([textCell('区分'), ...order.map((name) => labelCell(name, style))])
  const rows = form.kpis.flatMap((kpi, index) => {
    const values: Record<(typeof columns)[number], string> = {
      指標: kpi.name,
      単位: kpi.unit ?? '',
      基準値: writtenNumber(kpi.baseline, style),
      基準日: writtenDate(kpi.baselineDate, style),
      目標値: writtenNumber(kpi.target, style),
      目標日: writtenDate(kpi.targetDate, style),
    }
    const isNew = form.kpis[index - 1]?.track !== kpi.track
    const shape = style.kpi === 'merged' ? { merge: isNew ? ('restart' as const) : ('continue' as const) } : {}
    const first = style.kpi === 'repeated' || (style.kpi === 'merged' && isNew) ? trackNames[kpi.track] : ''
    const divider = row([textCell(trackNames[kpi.track], { span: 7 })])
    const own = wrapRow(row([textCell(first, shape), ...order.map((name) => valueCell(values[name], style))]), style)
    return style.kpi === 'dividers' && isNew ? [divider, own] : [own]
  })
  return { title: 'KPI', rows: [head, ...rows] }
}

const listSection = (
  title: string,
  names: readonly string[],
  rows: readonly (readonly string[])[],
  style: Style,
): Section => {
  const order = ordered(
    names.map((_, index) => index),
    style.order,
  )
  const inOrder = (texts: readonly string[]): string[] => order.map((index) => texts[index] ?? '')
  return {
    title,
    rows: [
      row(inOrder(names).map((name) => labelCell(name, style))),
      ...rows.map((texts) => wrapRow(row(inOrder(texts).map((text) => valueCell(text, style))), style)),
    ],
  }
}

const sectionsOf = (form: ApplicationForm, style: Style): Section[] => {
  const basics: Pair[] = [
    ['都道府県名', form.prefecture ?? ''],
    ['団体コード', wideCode(form, style)],
    ...contactPairs(form),
  ]
  const one = (title: string, label: string, value: string | null): Section => ({
    title,
    rows: [pairRow([label, value ?? ''], style)],
  })
  const two = (title: string, { talent, theme }: ApplicationForm['issues']): Section => ({
    title,
    rows: pairTable(
      [
        ['（１）人材確保', talent ?? ''],
        ['（２）重点テーマ', theme ?? ''],
      ],
      style,
    ),
  })
  return [
    { title: '基本情報', rows: style.basics === 'four' ? fourAcross(basics, style) : pairTable(basics, style) },
    themeSection(form, style),
    one('テーマを選択した理由', '理由', form.themeReason),
    one('推進体制の現状', '会議体・協定・首長の関与等', form.structure),
    poolSection(form, style),
    municipalitySection(form, style),
    one('支援対象とする市区町村', '団体名', form.targets.join('、')),
    two('現状と課題', form.issues),
    two('希望する支援内容', form.wishes),
    one('到達目標（年度末の姿）', '到達目標', form.goal),
    kpiSection(form, style),
    listSection(
      '実施体制',
      ['部署・団体', '役割'],
      form.organisation.map(({ unit, role }) => [unit, role]),
      style,
    ),
    listSection(
      'スケジュール',
      ['月', '人材確保', '重点テーマ'],
      form.schedule.map(({ month, talent, theme }) => [month, talent, theme]),
      style,
    ),
    one('横展開・翌年度以降の継続方針', '方針', form.spread),
    listSection(
      '過去の国の支援事業の活用',
      ['年度', '事業名'],
      form.past.length === 0 ? [['', 'なし']] : form.past.map(({ year, programme }) => [year, programme]),
      style,
    ),
    consentSection(form, style),
  ]
}

const wideCode = (form: ApplicationForm, { digits }: Style): string =>
  digits === 'full' ? wide(form.lgCode ?? '') : (form.lgCode ?? '')

const titled = (title: string, number: number, { numbering }: Style): string => {
  switch (numbering) {
    case 'plain':
      return `${number}　${title}`
    case 'full':
      return `${wide(String(number))}．${title}`
    case 'brackets':
      return `（${number}）${title}`
    case 'chapter':
      return `第${number} ${title}`
    case 'kanji':
      return `${kanji(number)}、${title}`
    case 'none':
      return title
  }
}

/** Heading cells beside their rows make one long table; the first cell runs down over the section's rows. */
const beside = (title: string, section: Section): string[] =>
  section.rows.map((made, index) =>
    made.replace(
      '<w:tr>',
      `<w:tr>${textCell(index === 0 ? title : '', { merge: index === 0 ? 'restart' : 'continue' })}`,
    ),
  )

const sectionXml = (section: Section, number: number, style: Style): string => {
  const title = titled(section.title, number, style)
  const text = (section.paragraphs ?? []).join('')
  const body = section.rows.length === 0 ? '' : wrapTable(table(section.rows), style)
  if (style.heading === 'left' && section.rows.length > 0) return wrapTable(table(beside(title, section)), style)
  const headline =
    style.heading === 'row'
      ? table([row([textCell(title, { span: 4 })])])
      : paragraph(labelInline(title, { ...style, label: style.label === 'colon' ? 'plain' : style.label }))
  return headline + text + body
}

/** The 詳細 with the form's answers, in the given style. */
export const detailBody = (form: ApplicationForm, style: FormStyle): string =>
  line('別添3') +
  line('応募書（詳細）') +
  ordered(sectionsOf(form, style), style.order)
    .map((section, index) => sectionXml(section, index + 1, style))
    .join('')

/** The 鑑文 with the form's answers. */
export const coverBody = (form: ApplicationForm, style: FormStyle): string =>
  [
    line('別添2'),
    line(style.digits === 'full' ? wide(form.docNo ?? '') : (form.docNo ?? '')),
    line(writtenDate(form.docDate, style)),
    '<w:p/>',
    line('総務省自治行政局地域力創造グループ地域情報化企画室長　殿'),
    line(form.applicantTitle ?? ''),
    line('自治体デジタル人材確保支援事業への応募について'),
    line('　標記について、別添のとおり応募します。'),
    table([
      row([textCell('担当部署'), textCell(form.contact.dept ?? '')]),
      row([textCell('職・氏名'), textCell(`${form.contact.title ?? ''}　${form.contact.name ?? ''}`)]),
      row([textCell('電話'), textCell(form.contact.tel ?? '')]),
      row([textCell('メール'), textCell(form.contact.email ?? '')]),
    ]),
  ].join('')
