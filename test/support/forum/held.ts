import { randomUUID } from 'node:crypto'
import type { Direct } from '../office/direct-client.ts'
import type { GivenOffice } from '../office/office.ts'

export const fy = 2026
export const forumName = 'DX推進体制加速化フォーラム(見本)'

const person = (part: 'speaker' | 'chair' | 'coordinator' | 'member', name: string, title: string, kana = '') => ({
  ...{ id: randomUUID(), part, name, kana, title },
})

/** A forum with a 次第, a board, materials and questions, before its day. */
export function plannedForum(ask: Direct) {
  const { id } = ask.forum.make({
    ...{ id: randomUUID(), fy, name: forumName, heldOn: '2026-06-26', startsAt: '13:30', endsAt: '17:00' },
    ...{ place: '見本会館', streamed: true, purpose: '人材の確保の進め方を話し合う。' },
  })
  const page = () => ask.forum.page({ id })
  const now = () => ({ id, revision: page().revision })
  ask.forum.setSlots({
    ...now(),
    slots: [
      { id: randomUUID(), startsAt: '13:30', endsAt: '13:40', title: '開会', people: [] },
      {
        ...{ id: randomUUID(), startsAt: '13:40', endsAt: '14:20', title: '基調講演 2040年の市町村支援' },
        people: [person('speaker', '見本 一樹', '(株)例示 代表取締役')],
      },
      {
        ...{ id: randomUUID(), startsAt: '14:50', endsAt: '15:20', title: '事例 小さな町の窓口改革' },
        people: [person('speaker', '見本 秋子', '例示町 まちづくり課 係長')],
      },
    ],
  })
  ask.forum.setBoard({
    ...now(),
    board: [
      person('member', '見本 勇', '例示大学 教授', 'みほん いさむ'),
      person('coordinator', '例示 統', '例示県 CDO', 'れいじ おさむ'),
      person('member', '例示 葵', '例示市 CIO補佐官', 'れいじ あおい'),
    ],
  })
  ask.forum.setMaterials({
    ...now(),
    materials: [
      material('資料1', '2040年の市町村支援', '見本 一樹 氏', page().slots[1]?.id),
      material('資料2', '小さな町の窓口改革', '見本 秋子 氏', page().slots[2]?.id),
    ],
  })
  ask.forum.invite({ ...now(), bodies: ['01', '17', '47'], sentOn: '2026-05-20' })
  return { id, page, now }
}

const material = (number: string, title: string, holder: string, slotId: string | undefined) => ({
  ...{ id: randomUUID(), slotId: slotId ?? null, kind: 'paper' as const, number, title, holder },
  ...{ fileId: null, fileName: '', address: '' },
})

/** Brings a file to the office as the window does, and answers its id. */
export function brought({ office, officer }: GivenOffice, name: string, bytes: Uint8Array): string {
  const upload = office.files.begin({ name, mime: 'application/octet-stream', limit: 10_000_000 }, officer)
  upload.write(bytes)
  return upload.finish().fileId
}
