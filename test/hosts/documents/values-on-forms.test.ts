import { describe, expect, test } from 'vitest'
import { cell, line, paragraph, row, ruby, run, table, textCell } from '../../support/forms/word.ts'
import { basics, formOf, pool, read, readingOf } from '../../support/office/detail.ts'

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
    ['21人', 21, 'certain'],
    ['１人', 1, 'certain'],
    ['21団体', 21, 'check'],
    ['5割', null, 'unread'],
    ['3億円', null, 'unread'],
    ['3千円', null, 'unread'],
    ['3\n5', null, 'unread'],
    ['3\t5', null, 'unread'],
    ['3 5', null, 'unread'],
    ['３　５', null, 'unread'],
    ['十\n二', null, 'unread'],
    ['6\n人', 6, 'check'],
    ['①5', 5, 'check'],
    ['①', null, 'unread'],
    ['1①2', null, 'unread'],
    ['12²', 12, 'check'],
    ['12¹⁾', 12, 'check'],
    ['Ⅳ', null, 'unread'],
    ['Ⅱ 5', 5, 'check'],
    ['㈠', null, 'unread'],
    ['5½', null, 'unread'],
    ['𝟏𝟐', 12, 'check'],
    ['1𝟐', 12, 'check'],
    ['3-5', null, 'unread'],
    ['9人以上', null, 'unread'],
    ['6人（予定）', 6, 'check'],
    ['（　人）', null, 'empty'],
    ['十二', 12, 'certain'],
    ['二十一 人', 21, 'certain'],
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
