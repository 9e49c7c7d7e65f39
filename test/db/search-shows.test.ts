import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { excerptOf } from '../../shared/domain/found-words.ts'
import { madeUpForm, readingOf } from '../support/forms/made-up-form.ts'
import type { Direct } from '../support/office/direct-client.ts'
import { givenOffice } from '../support/office/office.ts'
import { aSession, givenCase } from '../support/office/selected.ts'
import { takeIn } from '../support/office/year.ts'

const found = (ask: Direct, text: string) =>
  ask.search.everywhere({ text, fy: 2026, limit: 60 }).hits.map(({ kind, excerpt }) => ({
    kind,
    excerpt: excerpt && [excerpt.label, excerpt.text].filter(Boolean).join(': '),
  }))

describe('a hit shows the words it was found by', () => {
  const words = 'この回は窓口の見直しを話した。輪島塗の販路をＥＣサイトで広げる案が出た。次回までに見積りを取る。'

  it('in a session: in which field, and what stands around them, in whatever width they were typed', () => {
    const { ask, page, at } = givenCase()
    at('2026-05-20T10:00:00+09:00')
    ask.sessions.add({
      ...aSession('2026-04-13T10:00:00+09:00', {
        summary: words,
        participants: [{ name: '例示 蛍', title: '主幹', side: 'prefecture' }],
      }),
      caseId: page.id,
    })
    expect(found(ask, '輪島塗')).toEqual([{ kind: 'session', excerpt: `要旨: ${words}` }])
    expect(found(ask, 'ecｻｲﾄ')).toEqual([{ kind: 'session', excerpt: `要旨: ${words}` }])
    expect(found(ask, '例示蛍')).toEqual([{ kind: 'session', excerpt: '参加者名: 例示 蛍' }])
    // What its title says needs no second line.
    expect(found(ask, '岩手 第1回')).toEqual([{ kind: 'session', excerpt: null }])
    // Of two words the title says one.
    expect(found(ask, '岩手 輪島塗')).toEqual([{ kind: 'session', excerpt: `要旨: ${words}` }])
  })

  it('in an issue and in a 進捗報告, also where their first line is not what was found', () => {
    const { ask, page, at } = givenCase()
    at('2026-05-20T10:00:00+09:00')
    const body = `${'庁内の調整が続いている。'.repeat(12)}最後に珠洲の件。`
    ask.issues.add({
      id: randomUUID(),
      caseId: page.id,
      body,
      raisedOn: '2026-04-13',
      severity: 'middle',
      track: 'COMMON',
    })
    const [issue] = found(ask, '珠洲')
    expect(issue).toEqual({ kind: 'issue', excerpt: expect.stringMatching(/^内容: ….*珠洲の件。$/) })
    expect(issue?.excerpt?.length).toBeLessThan(80)
    ask.progress.draft({ id: randomUUID(), caseId: page.id, period: '2026-04' })
    const [report] = ask.progress.list({ caseId: page.id })
    const { revision } = ask.progress.get({ caseId: page.id, id: report?.id ?? '' })
    ask.progress.edit({
      id: report?.id ?? '',
      revision,
      overall: 'on_track',
      talent: 'on_track',
      theme: 'on_track',
      levelReason: '支援を始めたばかりのため。',
      doneText: '',
      nextText: '',
      risk: '能登空港の欠航',
      request: '',
    })
    expect(found(ask, '能登空港')).toEqual([{ kind: 'report', excerpt: 'リスク: 能登空港の欠航' }])
  })

  it('in a document, and in an application by its reading, its people and its goal', () => {
    const { ask } = givenOffice()
    const form = madeUpForm('長崎県')
    ask.intake.takeIn({
      id: randomUUID(),
      fy: 2026,
      receivedAt: '2026-02-10T10:00:00+09:00',
      sender: { name: '', address: '', subject: '' },
      messageId: '',
      reading: {
        ...readingOf(form),
        detail: [
          { kind: 'paragraph', text: `${'前の段落。'.repeat(30)}` },
          {
            kind: 'table',
            rows: [
              [
                { text: '課題', colSpan: 1 },
                { text: '離島の\n航路の維持', colSpan: 1 },
              ],
            ],
          },
        ],
      },
      files: [],
    })
    const [file] = found(ask, '離島の航路')
    expect(file).toEqual({ kind: 'file', excerpt: expect.stringMatching(/^….*課題 離島の 航路の維持$/) })
    const [, application] = found(ask, 'ナガサキ')
    expect(application).toEqual({ kind: 'application', excerpt: 'よみ: ながさきけん' })
    expect(found(ask, '見本太郎')).toContainEqual({ kind: 'application', excerpt: '担当者: 見本 太郎' })
  })
})

describe('one character', () => {
  it('lists the prefecture, the application and the case before any document, and of each kind only some', () => {
    const { ask } = givenOffice()
    for (const name of ['長崎県', '長野県', '秋田県', '奈良県', '石川県', '栃木県', '山梨県', '三重県'])
      takeIn(ask, madeUpForm(name), '2026-02-10T10:00:00+09:00')
    const { hits, more } = ask.search.everywhere({ text: '県', fy: 2026, limit: 60 })
    expect(hits.map(({ kind }) => kind)).toEqual([
      ...Array(6).fill('prefecture'),
      ...Array(6).fill('application'),
      ...Array(6).fill('file'),
    ])
    expect(more).toEqual(['prefecture', 'application', 'file'])
    const all = ask.search.everywhere({ text: '県', fy: 2026, kind: 'application', limit: 60 })
    expect(all.hits).toHaveLength(8)
    expect(all.more).toEqual([])
    // Whose name it is comes before whose papers speak of it.
    expect(
      ask.search
        .everywhere({ text: '長', fy: 2026 })
        .hits.slice(0, 4)
        .map(({ title }) => title),
    ).toEqual(['長野県', '長崎県', expect.stringMatching(/^長[野崎]県 /), expect.stringMatching(/^長[野崎]県 /)])
  })

  it('names the kinds of which more is there, however many of one stand before the others', () => {
    const { ask, page, at } = givenCase()
    at('2026-05-20T10:00:00+09:00')
    const issue = { caseId: page.id, raisedOn: '2026-04-13', severity: 'middle', track: 'COMMON' } as const
    const session = aSession('2026-04-13T10:00:00+09:00', { summary: '縄文の話' })
    ask.sessions.add({ ...session, caseId: page.id })
    for (let n = 0; n < 80; n += 1) ask.issues.add({ ...issue, id: randomUUID(), body: `縄文${n}` })
    const { hits, more } = ask.search.everywhere({ text: '縄文', fy: 2026, limit: 60 })
    // The newest first.
    expect(hits.map(({ excerpt }) => excerpt?.text)).toEqual([79, 78, 77, 76, 75, 74].map((n) => `縄文${n}`))
    expect(more).toContain('issue')
    // The search has stopped before it came to the session, and says so.
    expect(more).toContain('session')
    expect(ask.search.everywhere({ text: '縄文', fy: 2026, kind: 'session' }).hits).toHaveLength(1)
  })
})

it('an excerpt is made of what stands there now, not of what the search once knew', () => {
  expect(excerptOf('', () => [])).toBeNull()
  const { ask, page, at } = givenCase()
  at('2026-05-20T10:00:00+09:00')
  const id = randomUUID()
  const issue = { raisedOn: '2026-04-13', severity: 'middle', track: 'COMMON' } as const
  ask.issues.add({ ...issue, id, caseId: page.id, body: '旧い言葉と共通の言葉' })
  const [stored] = ask.issues.list({ caseId: page.id })
  ask.issues.edit({
    ...issue,
    id,
    revision: stored?.revision ?? 0,
    body: '新しい言葉と共通の言葉',
    response: '',
    state: 'raised',
    category: '',
    raisedBy: '',
    owner: '',
    due: null,
    closedOn: null,
  })
  expect(found(ask, '共通の言葉')).toEqual([{ kind: 'issue', excerpt: '内容: 新しい言葉と共通の言葉' }])
})
