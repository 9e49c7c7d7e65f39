import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'
import { themeLetters } from '../../../shared/domain/support/track.ts'
import {
  contactPairs,
  type FormStyle,
  fourAcross,
  kanji,
  labelCell,
  labelInline,
  option,
  ordered,
  type Pair,
  pairRow,
  pairTable,
  type Section,
  type Style,
  themeNames,
  valueCell,
  wide,
  wrapRow,
  wrapTable,
  writtenDate,
  writtenNumber,
} from './form-writing.ts'
import { cell, line, paragraph, row, table, textCell } from './word.ts'

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
