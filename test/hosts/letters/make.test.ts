import { afterEach, expect, it } from 'vitest'
import { createCleanup } from '../../support/hosts/desk.ts'
import { approvalRef, fy } from '../../support/letters/given-decided.ts'
import { bodyOf, givenNumbered, paragraphsIn, partsOf } from '../../support/letters/letter-desk.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

it('all letters are made in one job, each by its own decision, and kept with the records', async () => {
  const { ids, bytesOf, made, page } = await givenNumbered(cleanup)
  const { files, stopped } = await made()
  expect(stopped).toEqual([])
  expect(files.map(({ name }) => name)).toEqual([
    'R8_選定結果通知_秋田県_20260323.docx',
    'R8_選定結果通知_栃木県_20260323.docx',
    'R8_選定結果通知_石川県_20260323.docx',
    'R8_選定結果通知_山梨県_20260323.docx',
  ])
  const [selected, , reserve, rejected] = await Promise.all(
    files.map(async ({ fileId }) => bodyOf(await bytesOf(fileId))),
  )
  expect(selected).toEqual([
    '総行見本第15号',
    '令和8年3月23日',
    '秋田県知事 殿',
    '総務省自治行政局地域力創造グループ\n地域情報化企画室長',
    '(公印省略)',
    '令和8年度自治体デジタル人材確保支援事業の支援団体の選定について(通知)',
    '令和8年2月17日付けデ戦見本第1号で応募のあった標記事業について、貴県を支援団体として選定したので、通知します。',
    'なお、下記に御留意の上、準備を進めてくださいますようお願いします。',
    '記',
    expect.stringMatching(/^1 重点テーマ　[A-Z] /),
    '2 支援期間　令和8年4月1日から令和9年3月31日まで',
    '3 留意事項　市町村の参加の見通しを、計画の合意までに確認すること。',
    '4 今後の予定',
    '(1) 令和8年4月上旬 担当者打合せ',
    '(2) 5月下旬 キックオフ',
    '5 辞退する場合　令和8年3月30日(月)までに文書で連絡すること。',
    '以上',
    '(担当)',
    '見本課室',
    '担当 見本 太郎',
    '電話 00-0000-0000',
    'メール sample@example.go.jp',
  ])
  expect(reserve).toContain(
    '令和8年2月17日付けデ戦見本第3号で応募のあった標記事業について、慎重に検討した結果、補欠(第1位)としたので、通知します。',
  )
  expect(rejected).toContain(
    '令和8年2月17日付けデ戦見本第4号で応募のあった標記事業について、多数の応募をいただき、慎重に検討した結果、今回は選定に至りませんでしたので、通知します。',
  )
  const { rows } = await page()
  expect(rows.filter(({ applicationId }) => applicationId !== null).map(({ kept }) => kept)).toEqual(
    ids.map(() =>
      expect.objectContaining({ draft: false, auditHead: expect.stringMatching(/^[0-9a-f]{12}$/), changed: [] }),
    ),
  )
})

it('no part of a letter names a score, a rank, the 決裁, a member or another body', async () => {
  const { bytesOf, made } = await givenNumbered(cleanup)
  const { files } = await made()
  const bodies = ['秋田県', '栃木県', '石川県', '山梨県']
  for (const [at, { fileId }] of files.entries()) {
    const all = Object.entries(partsOf(await bytesOf(fileId)))
      .map(([name, text]) => `${name}\n${text}\n${paragraphsIn(text).join('\n')}`)
      .join('\n')
    const never = [
      '見本 一郎',
      '見本 二郎',
      '例示',
      approvalRef,
      '順位1',
      '平均',
      '得点',
      '採択',
      '却下',
      '落選',
      '{',
      '}',
    ]
    for (const word of [...bodies.filter((_, index) => index !== at), ...never]) expect(all, word).not.toContain(word)
    expect(all).not.toMatch(/\uE0F0|\uE0F1/)
  }
})

it('a letter has real styles, names its fonts only, and nothing that runs, links or is embedded', async () => {
  const { bytesOf, made } = await givenNumbered(cleanup)
  const { files } = await made()
  const parts = partsOf(await bytesOf(files[0]?.fileId ?? ''))
  expect(Object.keys(parts).toSorted()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/app.xml',
    'docProps/core.xml',
    'word/_rels/document.xml.rels',
    'word/document.xml',
    'word/footer1.xml',
    'word/footer2.xml',
    'word/header1.xml',
    'word/header2.xml',
    'word/settings.xml',
    'word/styles.xml',
  ])
  const styles = parts['word/styles.xml'] ?? ''
  for (const name of ['宛名', '発信者', '件名', '本文', '記', '別記1', '別記2', '別記3', '担当'])
    expect(styles).toContain(`<w:name w:val="${name}"/>`)
  expect(styles).toContain('w:eastAsia="ＭＳ 明朝"')
  expect(parts['word/document.xml']).toContain('<w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1701"')
  expect(parts['word/document.xml']).toContain('<w:titlePg/>')
  expect(parts['word/document.xml']).not.toMatch(/<w:tab\/>|txbxContent|w:hyperlink/)
  expect(Object.values(parts).join('')).not.toContain('External')
  expect(paragraphsIn(parts['word/header1.xml'] ?? '')).toEqual(['機密性2情報 関係者限り'])
  expect(paragraphsIn(parts['word/footer2.xml'] ?? '')).toEqual(['－ 2 －'])
  expect(parts['docProps/core.xml']).toContain('<dc:creator>見本課室</dc:creator>')
})

it('公表資料 waits for every letter, then names those who agreed in order of their code', async () => {
  const { ask, bytesOf, made, page } = await givenNumbered(cleanup)
  await made()
  await ask('selection.publish', { fy, publishedOn: '2026-03-24' })
  expect((await page()).rows.at(-1)).toMatchObject({ applicationId: null, draft: false, stops: [] })
  const { files } = await made({ press: true })
  expect(files.map(({ name }) => name)).toEqual(['R8_公表資料_20260324.docx'])
  const bytes = await bytesOf(files[0]?.fileId ?? '')
  const body = bodyOf(bytes)
  expect(body).toContain(
    '総務省は、令和8年1月15日から2月20日まで支援団体を募集し、応募のあった団体の中から2団体を決定しましたので、公表します。',
  )
  const list = body.slice(body.indexOf('別紙'))
  expect(list.filter((text) => /[都道府県]$/.test(text))).toEqual(['秋田県', '栃木県'])
  expect(paragraphsIn(partsOf(bytes)['word/header1.xml'] ?? '')).toEqual(['機密性1情報'])
  expect(Object.values(partsOf(bytes)).join('')).toContain('<w:tblHeader/>')
})

it('what is stopped is named with its reason, and holds up nobody else', async () => {
  const { ids, ask, made } = await givenNumbered(cleanup)
  const { revision } = await ask<{ revision: number }>('applications.get', { id: ids[1] })
  await ask('selection.decline', { applicationId: ids[1], reason: '県の都合', revision })
  const { files, stopped } = await made()
  expect(files).toHaveLength(3)
  expect(stopped).toEqual([{ name: '栃木県', reasons: ['辞退の記録があるため、通知を作りません(選定)。'] }])
})

it('a letter made before its decision changed is named, with what changed', async () => {
  const { ids, ask, made, page } = await givenNumbered(cleanup)
  await made()
  const { rows } = await ask<{ rows: { applicationId: string; decision: { revision: number } }[] }>('selection.list', {
    fy,
  })
  const revision = rows.find(({ applicationId }) => applicationId === ids[0])?.decision.revision
  await ask('selection.decide', {
    id: crypto.randomUUID(),
    applicationId: ids[0],
    result: 'selected',
    condition: '計画を見直すこと。',
    approvalRef: '総行見本第20号',
    decidedOn: '2026-03-21',
    revision,
  })
  const [first, second] = (await page()).rows
  expect(first?.kept?.changed).toEqual(['決裁', '留意事項'])
  expect(second?.kept?.changed).toEqual([])
  // All at once makes what has changed, and says how many it left.
  expect(await made()).toMatchObject({ files: [{ name: expect.stringContaining('秋田県') }], stopped: [], left: 3 })
  expect((await page()).rows[0]?.kept?.changed).toEqual([])
  expect(await made()).toMatchObject({ files: [], stopped: [], left: 4 })
  expect(await made({ again: true })).toMatchObject({ files: { length: 4 }, left: 0 })
})

it('what is shown is what is made: preview and kept letter say the same', async () => {
  const { ids, ask, settled, made, page } = await givenNumbered(cleanup)
  const preview = await settled('letters.preview', { fy, applicationId: ids[0] })
  await made({ applicationIds: [ids[0]] })
  const id = (await page()).rows[0]?.kept?.id
  const { view } = await ask<{ view: unknown }>('letters.letter', { id })
  expect(view).toEqual(preview.output['view'])
})

it('a practice office says so in the head of every page and in the name', async () => {
  const { bytesOf, made } = await givenNumbered(cleanup, { practice: true })
  const { files } = await made()
  expect(files[0]?.name).toBe('【見本】R8_選定結果通知_秋田県_20260323.docx')
  const parts = partsOf(await bytesOf(files[0]?.fileId ?? ''))
  expect(paragraphsIn(parts['word/header1.xml'] ?? '')).toEqual(['【見本】機密性2情報 関係者限り'])
  expect(paragraphsIn(parts['word/header2.xml'] ?? '')).toEqual(['【見本】'])
})

it('a control character that came with what was pasted stops no letter', async () => {
  const { ids, ask, bytesOf, made, page } = await givenNumbered(cleanup)
  const { rows } = await ask<{ rows: { applicationId: string; notice: { revision: number } }[] }>('letters.page', {
    fy,
  })
  const rowsOf = ['秋田県知事\u000b様', '栃木県知事\u0002様'].map((addressee, at) => ({
    applicationId: ids[at],
    docNo: `総行見本第${15 + at}号`,
    issuedOn: '2026-03-23',
    addressee,
    revision: rows.find(({ applicationId }) => applicationId === ids[at])?.notice.revision,
  }))
  await ask('letters.number', { fy, rows: rowsOf })
  const { files, stopped } = await made()
  expect({ made: files.length, stopped }).toEqual({ made: 4, stopped: [] })
  expect(bodyOf(await bytesOf(files[0]?.fileId ?? ''))).toContain('秋田県知事\n様 殿')
  expect(bodyOf(await bytesOf(files[1]?.fileId ?? ''))).toContain('栃木県知事様 殿')
  expect((await page()).rows.filter(({ kept }) => kept !== null)).toHaveLength(4)
})
