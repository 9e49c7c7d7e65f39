import { describe, expect, test } from 'vitest'
import { readApplicationForms } from '../../../electron/documents/application-form-reader.ts'
import { classifyDocument } from '../../../electron/documents/form-kind.ts'
import { openWord } from '../../../electron/documents/word.ts'
import type { ApplicationForm, FormPath, FormReading } from '../../../shared/domain/application-form.ts'
import {
  cell,
  checkbox,
  control,
  docx,
  line,
  paragraph,
  row,
  ruby,
  run,
  table,
  textCell,
  textTable,
} from '../../support/word.ts'

/** Enough headings for the file to be known as a 詳細. */
const frame = ['推進体制の現状', '現状と課題', '到達目標', 'スケジュール', '実施体制'].map(line).join('')

const read = (body: string): FormReading =>
  readApplicationForms([{ fileName: '詳細.docx', bytes: docx(`${frame}${body}`) }])
const formOf = (body: string): ApplicationForm => read(body).form
const readingOf = (reading: FormReading, path: FormPath) =>
  reading.readings.find((candidate) => candidate.path === path)

const basics = (rows: readonly (readonly string[])[]): string => line('１　基本情報') + textTable(rows)
const pool = (rows: readonly (readonly string[])[]): string => line('５　人材プールの現状') + textTable(rows)
const themes = (...lines: readonly string[]): string => line('２　重点テーマの選択') + lines.map(line).join('')

describe('the chosen theme, however it is marked', () => {
  const names = ['システムの共同調達', '自治体フロントヤード改革の推進', '職員の業務改善に向けた庁内DXの推進']
  const list = (...marks: readonly string[]): string =>
    themes(...names.map((name, index) => (marks[index] ?? '').replace('A', `${'ABC'[index]}）${name}`)))

  test.each([
    ['☑ against □', ['□A', '☑A', '□A']],
    ['☒ against ☐', ['☐ A', '☒ A', '☐ A']],
    ['■ against □', ['□A', '■A', '□A']],
    ['● against ○', ['○A', '●A', '○A']],
    ['◎ against ○', ['○ A', '◎ A', '○ A']],
    ['○ against nothing', ['A', '○A', 'A']],
    ['〇 with blanks', ['　　A', '〇　A', '　　A']],
    ['（○） before', ['（　）A', '（○）A', '（　）A']],
    ['(〇) behind', ['A（　）', 'A（〇）', 'A（　）']],
    ['[x]', ['[ ] A', '[x] A', '[ ] A']],
    ['レ', ['A', 'レ A', 'A']],
    ['□ overwritten with ✓', ['□A', '□✓A', '□A']],
    ['□ overwritten with レ', ['□A', '□レ A', '□A']],
    ['★', ['A', '★A', 'A']],
  ])('%s', (_name, marks) => {
    const reading = read(list(...marks))
    expect(reading.form.themesMarked).toEqual(['B'])
    expect(readingOf(reading, 'themesMarked')?.sureness).toBe('certain')
  })

  test('all in one paragraph, or in one line', () => {
    expect(
      formOf(themes('□A）システムの共同調達\n☑B）自治体フロントヤード改革の推進\n□D）データ利活用')).themesMarked,
    ).toEqual(['B'])
    expect(formOf(themes('□Ａ　■Ｂ　□Ｃ　□Ｄ')).themesMarked).toEqual(['B'])
    expect(formOf(themes('（　）Ａ．共同調達（○）Ｄ．データ利活用')).themesMarked).toEqual(['D'])
  })

  test('the letter left to automatic numbering: the words tell it', () => {
    expect(formOf(themes('□システムの共同調達', '☑データ利活用', '□自治体のAIの利用促進')).themesMarked).toEqual(['D'])
  })

  test('mark, letter and name in cells of their own', () => {
    const rows = [
      ['選択', '記号', 'テーマ'],
      ['', 'A', 'システムの共同調達'],
      ['○', 'F', '自治体のAIの利用促進'],
    ]
    expect(formOf(line('選択する重点テーマ') + textTable(rows)).themesMarked).toEqual(['F'])
  })

  test('only the chosen one written: read, and to be looked at', () => {
    const reading = read(textTable([['選択する重点テーマ', 'Ｄ　データ利活用']]))
    expect(reading.form.themesMarked).toEqual(['D'])
    expect(readingOf(reading, 'themesMarked')?.sureness).toBe('check')
  })

  test('no mark at all is empty, a circle at every theme is unread, and neither is guessed', () => {
    const blank = read(themes('□A）共同調達', '□B）フロントヤード'))
    expect([blank.form.themesMarked, readingOf(blank, 'themesMarked')?.sureness]).toEqual([[], 'empty'])
    const all = read(themes('○A）共同調達', '○B）フロントヤード'))
    expect([all.form.themesMarked, readingOf(all, 'themesMarked')?.sureness]).toEqual([[], 'unread'])
  })

  test('a letter that contradicts its words is to be looked at', () => {
    expect(readingOf(read(themes('☑A）データ利活用', '□B）フロントヤード')), 'themesMarked')?.note).toContain(
      '食い違っています',
    )
  })

  test('a checkbox written over by hand shows what the page shows, and says so', () => {
    const overwritten = control(run('☑'), '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>')
    const body =
      line('重点テーマの選択') +
      paragraph(overwritten + run('A）共同調達')) +
      paragraph(checkbox(false) + run('B）フロントヤード'))
    const reading = read(body)
    expect(reading.form.themesMarked).toEqual(['A'])
    expect(readingOf(reading, 'themesMarked')?.sureness).toBe('check')
  })
})

describe('consent', () => {
  const consent = (...lines: readonly string[]): FormReading =>
    read(basics([['都道府県名', '秋田県']]) + line('公表・情報共有への同意') + lines.map(line).join(''))

  test.each([
    [['☑同意する'], true],
    [['☑ 同意します'], true],
    [['同意する（○）'], true],
    [['（○）同意する　（　）同意しない'], true],
    [['□同意する　☑同意しない'], false],
    [['□同意する', '■同意しない'], false],
    [['● 同意する', '○ 同意しない'], true],
    [['□同意する'], false],
    [['□同意する　□同意しない'], false],
  ])('%j', (lines, expected) => {
    expect(consent(...lines).form.consent).toBe(expected)
  })

  test('beside its heading in a table', () => {
    expect(formOf(textTable([['公表・情報共有への同意', '☑同意する']])).consent).toBe(true)
    expect(formOf(textTable([['公表・情報共有への同意', '有']])).consent).toBe(true)
  })

  test('both ticked, or neither marked, is not decided', () => {
    expect(consent('☑同意する　☑同意しない').form.consent).toBeNull()
    expect(readingOf(consent('同意する・同意しない'), 'consent')?.sureness).toBe('unread')
    expect(readingOf(consent('検討中'), 'consent')?.note).toContain('「検討中」')
  })
})

describe('people', () => {
  const contactOf = (value: string) => formOf(basics([['職・氏名', value]])).contact

  test.each([
    ['主査　見本 太郎', '主査', '見本 太郎'],
    ['主査 見本 太郎', '主査', '見本 太郎'],
    ['主査　見本　太郎', '主査', '見本 太郎'],
    ['課長補佐　見本太郎', '課長補佐', '見本太郎'],
    ['主任主査\n見本 太郎', '主任主査', '見本 太郎'],
    ['課長補佐 兼 係長　見本 太郎', '課長補佐 兼 係長', '見本 太郎'],
    ['見本 太郎', null, '見本 太郎'],
  ])('%j', (value, title, name) => {
    expect(contactOf(value)).toMatchObject({ title, name })
  })

  test('a title without a name is not taken for a name', () => {
    const reading = read(basics([['職・氏名', '主査']]))
    expect(readingOf(reading, 'contact.name')?.note).not.toBe('')
    expect(contactOf('係長　').name === null || readingOf(reading, 'contact.name')?.sureness === 'check').toBe(true)
  })

  test('title and name in rows of their own, and the second contact beside a merged cell', () => {
    const rows = [
      row([textCell('主担当', { merge: 'restart' }), textCell('担当部署'), textCell('市町村課')]),
      row([textCell('', { merge: 'continue' }), textCell('職名'), textCell('主査')]),
      row([textCell('', { merge: 'continue' }), textCell('氏名'), textCell('見本 太郎')]),
      row([textCell('副担当', { merge: 'restart' }), textCell('担当部署'), textCell('人事課')]),
      row([textCell('', { merge: 'continue' }), textCell('氏名'), textCell('例示 花子')]),
      row([textCell('', { merge: 'continue' }), textCell('電話番号'), textCell('000-000-0001')]),
    ]
    const { contact, subContact } = formOf(line('基本情報') + table(rows))
    expect(contact).toMatchObject({ dept: '市町村課', title: '主査', name: '見本 太郎', tel: null })
    expect(subContact).toMatchObject({ dept: '人事課', name: '例示 花子', tel: '000-000-0001' })
  })

  test.each([
    ['人事課　主任　例示 花子（000-000-0001　sample2@example.lg.jp）'],
    ['人事課 主任 例示 花子 (TEL:000-000-0001、E-mail:sample2@example.lg.jp)'],
    ['人事課　主任　例示 花子\n電話：０００－０００－０００１\nメール：sample2_atmark_example.lg.jp'],
    ['人事課\n主任　例示 花子\n000-000-0001\nsample2@example.lg.jp'],
  ])('the second contact in one cell: %j', (value) => {
    expect(formOf(basics([['副担当', value]])).subContact).toEqual({
      dept: '人事課',
      title: '主任',
      name: '例示 花子',
      kana: null,
      tel: '000-000-0001',
      email: 'sample2@example.lg.jp',
    })
  })

  test('a reading set as ruby is found, and to be confirmed', () => {
    const name = cell(paragraph(run('人事課　主任　') + ruby('例示', 'れいじ') + run(' ') + ruby('花子', 'はなこ')))
    const reading = read(line('基本情報') + table([row([textCell('副担当'), name])]))
    expect(reading.form.subContact).toMatchObject({ name: '例示 花子', kana: 'れいじ はなこ' })
    expect(readingOf(reading, 'subContact.kana')?.sureness).toBe('check')
  })

  test('a telephone or mail that is none is said so', () => {
    const reading = read(
      basics([
        ['電話番号', '内線で'],
        ['メールアドレス', 'なし'],
      ]),
    )
    expect(readingOf(reading, 'contact.tel')?.sureness).toBe('check')
    expect(readingOf(reading, 'contact.email')).toMatchObject({
      sureness: 'unread',
      note: 'メールアドレスとして読み取れません:「なし」',
    })
    expect(reading.form.contact.email).toBeNull()
  })
})

describe('numbers', () => {
  test.each([
    ['21団体', 21, 'certain'],
    ['１人', 1, 'certain'],
    ['十二', 12, 'certain'],
    ['二十一 団体', 21, 'certain'],
    ['〇', 0, 'certain'],
    ['1,741', 1741, 'certain'],
    ['6（人）', 6, 'certain'],
    ['計6人', 6, 'certain'],
    ['約20団体', 20, 'check'],
    ['6人（うち県外2人）', 6, 'check'],
    ['2～3人', null, 'unread'],
    ['数名', null, 'unread'],
    ['3百', null, 'unread'],
    ['なし', null, 'unread'],
    ['－', null, 'unread'],
    ['-3', null, 'unread'],
    ['1.5人', null, 'unread'],
    ['人', null, 'empty'],
    ['　', null, 'empty'],
  ])('%j', (text, value, sureness) => {
    const reading = read(pool([['常勤', text]]))
    expect([reading.form.pool.fulltime, readingOf(reading, 'pool.fulltime')?.sureness]).toEqual([value, sureness])
  })

  test('a sum that differs from its parts keeps both and says so', () => {
    const reading = read(
      pool([
        ['区分', '常勤', '非常勤', '委託・派遣', '計'],
        ['人数', '1', '2', '3', '7'],
      ]),
    )
    expect(reading.form.pool).toEqual({ fulltime: 1, parttime: 2, contract: 3, printedTotal: 7 })
    expect(readingOf(reading, 'pool.printedTotal')?.note).toBe('計は7人と書かれていますが、内訳の合計は6人です。')
  })

  test('roles in cells of their own, in one cell, or with some left out', () => {
    const apart = [
      ['役割別', 'プロデューサー', 'プロジェクトマネージャー', 'サービスデザイナー', 'エンジニア'],
      ['人数', '1', '2', '0', '3'],
    ]
    expect(formOf(pool(apart)).roles).toEqual({ PR: 1, PM: 2, SD: 0, EN: 3 })
    expect(
      formOf(pool([['役割別', 'エンジニア：３人\nプロデューサー：１人\nサービスデザイナー：　人']])).roles,
    ).toEqual({ PR: 1, PM: null, SD: null, EN: 3 })
  })

  test('struck out digits are not part of the number', () => {
    const struck = cell(paragraph(run('3', '<w:strike/>') + run('5人')))
    const reading = read(line('人材プールの現状') + table([row([textCell('常勤'), struck])]))
    expect(reading.form.pool.fulltime).toBe(5)
    expect(readingOf(reading, 'pool.fulltime')).toMatchObject({
      sureness: 'check',
      note: '取り消し線で消された字は読んでいません。',
    })
  })
})

describe('codes and prefectures', () => {
  const basic = (prefecture: string, code: string) =>
    read(
      basics([
        ['都道府県名', prefecture],
        ['団体コード', code],
      ]),
    )

  test.each([
    ['秋田県', '050008', '秋田県', '050008'],
    ['秋　田　県', '０５０００８', '秋田県', '050008'],
    ['北海道', '01000-6', '北海道', '010006'],
    ['京都府', '二六〇〇〇二', '京都府', '260002'],
  ])('%s %s', (prefecture, code, name, lgCode) => {
    expect(basic(prefecture, code).form).toMatchObject({ prefecture: name, lgCode })
  })

  test('a code of another prefecture, or with a wrong check digit, is kept and doubted', () => {
    const other = basic('東京都', '260002')
    expect(other.form).toMatchObject({ prefecture: '東京都', lgCode: '260002' })
    expect(readingOf(other, 'lgCode')?.note).toContain('京都府')
    expect(readingOf(basic('東京都', '130002'), 'lgCode')?.note).toContain('検査数字')
    expect(readingOf(basic('見本県', '12'), 'prefecture')?.sureness).toBe('unread')
    expect(basic('見本県', '12').form.lgCode).toBeNull()
  })
})

describe('lists', () => {
  const kpiHead = ['区分', '指標', '単位', '基準値', '基準日', '目標値', '目標日']

  test('a heading in two rows', () => {
    const rows = [
      row([
        textCell('区分', { merge: 'restart' }),
        textCell('指標', { merge: 'restart' }),
        textCell('単位', { merge: 'restart' }),
        textCell('基準', { span: 2 }),
        textCell('目標', { span: 2 }),
      ]),
      row([
        ...[0, 1, 2].map(() => textCell('', { merge: 'continue' })),
        ...['値', '日', '値', '日'].map((text) => textCell(text)),
      ]),
      row(['人材確保', '任命数', '人', '1', 'R8.1.31', '3', '令和9年3月末'].map((text) => textCell(text))),
    ]
    const reading = read(line('KPI') + table(rows))
    expect(reading.form.kpis).toEqual([
      {
        track: 'TALENT',
        name: '任命数',
        unit: '人',
        baseline: 1,
        baselineDate: '2026-01-31',
        target: 3,
        targetDate: '2027-03-31',
      },
    ])
    expect(readingOf(reading, 'kpis')?.note).toContain('月末')
  })

  test('a value that is no number or date stays null and is quoted', () => {
    const reading = read(
      line('KPI') + textTable([kpiHead, ['人材確保', '任命数', '人', '調査中', '不明', '3', '令和8年2月29日']]),
    )
    expect(reading.form.kpis[0]).toMatchObject({ baseline: null, baselineDate: null, target: 3, targetDate: null })
    expect(readingOf(reading, 'kpis')?.note).toContain('1件目の基準値:数として読み取れません:「調査中」')
  })

  test('the theme itself in place of its track, and a row of no track at all', () => {
    const reading = read(
      line('KPI') +
        textTable([
          kpiHead,
          ['データ利活用', '策定数', '団体', '0', '', '4', ''],
          ['その他', 'x', '件', '1', '', '2', ''],
        ]),
    )
    expect(reading.form.kpis.map(({ track, name }) => [track, name])).toEqual([['THEME', '策定数']])
    expect(readingOf(reading, 'kpis')?.sureness).toBe('unread')
  })

  test('a table for each track under a line of its own', () => {
    const own = (name: string) => textTable([kpiHead.slice(1), [name, '人', '1', '', '2', '']])
    const form = formOf(line('KPI') + line('（１）人材確保') + own('甲') + line('（２）重点テーマ') + own('乙'))
    expect(form.kpis.map(({ track, name }) => [track, name])).toEqual([
      ['TALENT', '甲'],
      ['THEME', '乙'],
    ])
  })

  test('a schedule as a chart with the months across', () => {
    const rows = [
      ['区分', '4月', '5月', '6月'],
      ['人材確保', '体制の確認', '', '公募'],
      ['重点テーマ', '', '', '現状調査'],
    ]
    expect(formOf(line('スケジュール') + textTable(rows)).schedule).toEqual([
      { month: '4月', talent: '体制の確認', theme: '' },
      { month: '6月', talent: '公募', theme: '現状調査' },
    ])
  })

  test('months printed and left blank, and the 「なし」 of the form, are no entries', () => {
    const form = formOf(
      line('スケジュール') +
        textTable([
          ['月', '人材確保', '重点テーマ'],
          ['４月', '公募', ''],
          ['５月', '', ''],
        ]) +
        line('過去の国の支援事業の活用') +
        textTable([
          ['年度', '事業名'],
          ['', '該当なし'],
        ]),
    )
    expect(form.schedule).toEqual([{ month: '4月', talent: '公募', theme: '' }])
    expect(form.past).toEqual([])
  })

  test.each([
    ['七尾市、輪島市、能登町', []],
    ['七尾市　輪島市　能登町', []],
    ['七尾市\n輪島市\n能登町', []],
    ['・七尾市\n・輪島市\n・能登町', []],
    ['七尾市・輪島市・能登町ほか3団体', ['ほか']],
  ])('targets %j', (text, notes) => {
    const reading = read(line('支援対象とする市区町村') + textTable([['団体名', text]]))
    expect(reading.form.targets.slice(0, 2)).toEqual(['七尾市', '輪島市'])
    expect(reading.form.targets).toHaveLength(3)
    if (notes.length > 0) expect(readingOf(reading, 'targets')?.sureness).toBe('check')
  })

  test('targets in a table with codes and reasons', () => {
    const rows = [
      ['番号', '団体名', '備考'],
      ['1', '七尾市', '希望'],
      ['2', '輪島市', ''],
    ]
    expect(formOf(line('支援対象とする市区町村') + textTable(rows)).targets).toEqual(['七尾市', '輪島市'])
  })
})

describe('prose', () => {
  test('paragraphs of a cell stay apart', () => {
    const form = formOf(
      line('テーマを選択した理由') + table([row([textCell('理由'), cell(line('一つ目。') + line('二つ目。'))])]),
    )
    expect(form.themeReason).toBe('一つ目。\n二つ目。')
  })

  test('without a table, and without the instruction beside it', () => {
    const body = line('テーマを選択した理由') + line('※800字以内で記入してください。') + line('希望が多いため。')
    expect(formOf(body).themeReason).toBe('希望が多いため。')
  })

  test.each([
    [
      'labels beside',
      line('現状と課題') +
        textTable([
          ['（２）重点テーマ', '乙'],
          ['（１）人材確保', '甲'],
        ]),
    ],
    [
      'labels above',
      line('現状と課題') +
        textTable([
          ['人材確保', '重点テーマ'],
          ['甲', '乙'],
        ]),
    ],
    [
      'labels as lines',
      line('現状と課題') +
        line('（１）人材確保') +
        textTable([['甲']]) +
        line('（２）重点テーマ') +
        textTable([['乙']]),
    ],
    ['labels in the cells', line('現状と課題') + textTable([['（１）人材確保\n甲'], ['（２）重点テーマ\n乙']])],
    [
      'labels in the headings',
      line('現状と課題（１）人材確保') + textTable([['甲']]) + line('現状と課題（２）重点テーマ') + textTable([['乙']]),
    ],
    [
      'labels in one table with its heading',
      table([
        row([textCell('８　現状と課題', { merge: 'restart' }), textCell('人材確保'), textCell('甲')]),
        row([textCell('', { merge: 'continue' }), textCell('重点テーマ'), textCell('乙')]),
      ]),
    ],
  ])('both tracks: %s', (_name, body) => {
    expect(formOf(body).issues).toEqual({ talent: '甲', theme: '乙' })
  })

  test('text left outside its field is kept, and to be looked at', () => {
    const reading = read(line('横展開・翌年度以降の継続方針') + textTable([['方針', '']]) + line('別紙のとおり。'))
    expect(reading.form.spread).toBe('別紙のとおり。')
    expect(readingOf(reading, 'spread')?.sureness).toBe('check')
  })
})

describe('a field that is not there', () => {
  test('is not called empty: it is named as not found', () => {
    const reading = read(basics([['都道府県名', '秋田県']]))
    expect(readingOf(reading, 'lgCode')).toMatchObject({ sureness: 'unread', place: null })
    expect(readingOf(reading, 'lgCode')?.note).toContain('「団体コード」の欄が見つかりません')
    expect(readingOf(reading, 'docNo')?.sureness).toBe('empty')
  })

  test('labels that mean one thing are found without their heading', () => {
    const form = formOf(
      textTable([
        ['管内市区町村数', '25団体'],
        ['団体コード', '050008'],
        ['うち自治体DXアクセラレータ（任命済）', '1人'],
      ]),
    )
    expect(form).toMatchObject({ lgCode: '050008', municipalities: { total: 25 }, accelerators: { appointed: 1 } })
  })
})

describe('the letter', () => {
  const letter = (...lines: readonly string[]) => {
    const body = [
      ...lines,
      '総務省自治行政局　地域情報化企画室長　殿',
      '自治体デジタル人材確保支援事業への応募について',
      '標記について、別添のとおり応募します。',
    ]
    return readApplicationForms([{ fileName: '鑑.docx', bytes: docx(body.map(line).join('')) }])
  }

  test.each([
    [['デ戦第57号', '令和8年2月17日', '秋田県知事'], 'デ戦第57号', '2026-02-17', '秋田県知事'],
    [['デ戦 第 ５７ 号　令和８年２月１７日', '秋田県知事　見本 太郎'], 'デ戦第57号', '2026-02-17', '秋田県知事'],
    [
      ['文書番号：地情第1-2号', '日付：R8.2.17', '東京都デジタルサービス局長（公印省略）'],
      '地情第1-2号',
      '2026-02-17',
      '東京都デジタルサービス局長',
    ],
    [['令和八年二月十七日', '北海道', '総合政策部長'], null, '2026-02-17', '北海道総合政策部長'],
    [['第　　号', '令和　年　月　日', '大阪府知事'], null, null, '大阪府知事'],
  ])('%j', (lines, docNo, docDate, applicantTitle) => {
    expect(letter(...lines).form).toMatchObject({ docNo, docDate, applicantTitle })
  })

  test('and the form disagreeing about the prefecture or the contact is said at both', () => {
    const cover = ['秋田県知事', '総務省　御中', '応募について', '担当　デジタル戦略課　主査　見本 太郎']
      .map(line)
      .join('')
    const reading = readApplicationForms([
      { fileName: '鑑.docx', bytes: docx(cover) },
      {
        fileName: '詳細.docx',
        bytes: docx(
          frame +
            basics([
              ['都道府県名', '岩手県'],
              ['担当部署', '市町村課'],
            ]),
        ),
      },
    ])
    expect(readingOf(reading, 'prefecture')?.note).toContain('秋田県')
    expect(readingOf(reading, 'applicantTitle')?.sureness).toBe('check')
    expect(readingOf(reading, 'contact.dept')?.note).toContain('デジタル戦略課')
    expect(readingOf(reading, 'contact.name')?.note).toContain('鑑文から')
  })

  test('is told from the form by what it says, not by its file name', () => {
    const kind = (body: string) => classifyDocument(openWord(docx(body), '別添3_詳細.docx'))
    expect(kind(['○○室長　殿', '秋田県知事', '応募について'].map(line).join(''))).toBe('cover')
    expect(kind(frame)).toBe('detail')
    expect(kind(line('議事次第'))).toBe('unknown')
  })
})

describe('the files of one mail', () => {
  test('a chart as PDF beside the form is left alone, and the same file twice is one', () => {
    const bytes = docx(frame + basics([['都道府県名', '秋田県']]))
    const files = [
      { fileName: '詳細.docx', bytes },
      { fileName: '詳細(1).docx', bytes: Uint8Array.from(bytes) },
      { fileName: '体制図.pdf', bytes: Uint8Array.from([0x25, 0x50, 0x44, 0x46]) },
    ]
    expect(readApplicationForms(files).form.prefecture).toBe('秋田県')
  })

  test('a letter bound before the form in one file gives its number, date and sender too', () => {
    const head = ['デ戦第57号', '令和8年2月17日', '総務省 地域情報化企画室長　殿', '秋田県知事', '応募について']
      .map(line)
      .join('')
    const bytes = docx(head + frame + basics([['都道府県名', '秋田県']]))
    expect(readApplicationForms([{ fileName: '応募書.docx', bytes }]).form).toMatchObject({
      docNo: 'デ戦第57号',
      docDate: '2026-02-17',
      applicantTitle: '秋田県知事',
      prefecture: '秋田県',
    })
  })

  test('a list that only points elsewhere is not called empty', () => {
    const reading = read(
      line('実施体制') +
        textTable([
          ['部署・団体', '役割'],
          ['', ''],
        ]) +
        line('別紙の体制図のとおり。'),
    )
    expect(readingOf(reading, 'organisation')).toMatchObject({ sureness: 'unread' })
    expect(readingOf(reading, 'organisation')?.note).toContain('別紙の体制図のとおり。')
  })
})
