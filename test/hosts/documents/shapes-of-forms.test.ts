import { describe, expect, test } from 'vitest'
import { cell, line, row, table, textCell, textTable } from '../../support/forms/word.ts'
import { basics, formOf, read, readingOf } from '../../support/office/detail.ts'

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
    // Something stands there: the prefecture is not asked for it.
    expect(readingOf(reading, 'kpis')?.sureness).toBe('unread')
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

  const akita = (text: string) =>
    read(basics([['都道府県名', '秋田県']]) + line('支援対象とする市区町村') + textTable([['団体名', text]]))

  test.each([
    ['秋田市及び能代市', ['秋田市', '能代市'], 'certain'],
    ['秋田市、能代市並びに大館市', ['秋田市', '能代市', '大館市'], 'certain'],
    ['秋田市と能代市', ['秋田市', '能代市'], 'certain'],
    ['秋田市･能代市', ['秋田市', '能代市'], 'certain'],
    ['秋田市ほか2市', ['秋田市'], 'check'],
    ['秋田市、能代市ほか２団体', ['秋田市', '能代市'], 'check'],
    ['秋田市など', ['秋田市'], 'check'],
    ['秋田市（旧河辺町、旧雄和町を含む）、能代市', ['秋田市', '能代市'], 'check'],
    ['県北（能代市、大館市）', ['県北', '能代市', '大館市'], 'check'],
    ['１．秋田市　２．能代市', ['秋田市', '能代市'], 'certain'],
    ['①秋田市\n②能代市', ['秋田市', '能代市'], 'certain'],
    ['(1) 秋田市 (2) 能代市', ['秋田市', '能代市'], 'certain'],
    ['1 秋田市\n2 能代市', ['秋田市', '能代市'], 'certain'],
    ['秋 田 市、能 代 市', ['秋田市', '能代市'], 'certain'],
    ['秋田市能代市', ['秋田市', '能代市'], 'check'],
    ['南秋田郡五城目町', ['南秋田郡五城目町'], 'check'],
    ['山本郡五城目町', ['山本郡五城目町'], 'check'],
    ['県内全市町村', [], 'unread'],
    ['県内２５市町村', [], 'unread'],
    ['見本市', ['見本市'], 'check'],
  ])('bodies as officials write them: %j', (text, names, sureness) => {
    const reading = akita(text)
    expect([reading.form.targets, readingOf(reading, 'targets')?.sureness]).toEqual([names, sureness])
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
