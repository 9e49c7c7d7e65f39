import { inflateRawSync } from 'node:zlib'
import { afterEach, expect, it } from 'vitest'
import { createFileDoor } from '../../../electron/host/file-door.ts'
import type { DocumentView } from '../../../shared/domain/applications/form.ts'
import type { PapersLook } from '../../../shared/domain/applications/paper/look.ts'
import { drawnMail, png } from '../../support/forms/drawn-form.ts'
import { createCleanup, filePutter, givenOpenOffice, settledJob, valueIn } from '../../support/hosts/desk.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

it('reads the stored Word files once more as they look, and leads to the bytes of a picture', async () => {
  const { desk, key, call } = await givenOpenOffice(cleanup)
  const fileId = await filePutter(desk, key)('受信.eml', new Uint8Array(drawnMail()))
  const taken = await settledJob(desk, key, await call('intake.importFiles', { fy: 2026, fileIds: [fileId] }))
  const [{ id }] = (taken.output as { applications: [{ id: string }] }).applications
  const job = await settledJob(desk, key, await call('applications.look', { id }))
  const { version, cover, detail, leftOver, more, notes } = job.output as unknown as PapersLook
  expect({ version, more, notes }).toEqual({ version: 1, more: false, notes: [] })
  for (const [document, paper] of [
    ['cover', cover],
    ['detail', detail],
  ] as const) {
    const view = valueIn<DocumentView>(await call('applications.document', { id, document }))
    expect(paper?.blocks.map(({ look }) => look?.kind)).toEqual(
      view.map(({ kind }) => (kind === 'table' ? 'table' : 'line')),
    )
  }
  expect(leftOver.map(({ text, manner }) => [text, manner])).toEqual([
    ['「17　その他特に記すこと」', ''],
    ['「知事直轄の推進本部を今年度中に設けます。」', '「来年度」は取り消し線で消してある'],
  ])

  const runs = detail?.blocks.flatMap(({ look }) => (look?.kind === 'line' ? look.runs : [])) ?? []
  const picture = runs.flatMap((run) => run.picture ?? [])[0]
  if (picture === undefined || 'why' in picture || detail === null) throw new Error('the picture is shown')
  const door = createFileDoor(desk)
  const answer = await door(new Request(`http://127.0.0.1/files/${detail.fileId}`), 'main', key)
  const part = new Uint8Array(await answer.arrayBuffer()).subarray(picture.at, picture.at + picture.length)
  expect(Buffer.compare(picture.packed ? inflateRawSync(part) : part, png(48, 18))).toBe(0)
})
