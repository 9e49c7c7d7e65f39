import { join } from 'node:path'
import { app, BrowserWindow, dialog, shell } from 'electron'
import type { Reply } from '../../shared/contract/reply.ts'
import { storableName } from '../../shared/domain/file-name.ts'
import { once } from '../../shared/domain/once.ts'
import type { Desk } from '../host/desk.ts'
import { refused } from '../host/refused.ts'
import type { Device, Seated } from './bridge.ts'
import { placeSearch } from './own-page.ts'

export interface DeviceOptions {
  readonly desk: Desk
  readonly key: string
  /** Opens a window of this program on one of its own addresses. */
  readonly openAddress: (address: string) => Promise<Reply>
  /** Opens the screen of 投影 by its entrance; from which window it was asked for. */
  readonly openRoom: (from: Seated, entrance: string) => Reply
}

type Office = NonNullable<ReturnType<Desk['officeAt']>>
type Stored = ReturnType<Office['files']['describe']>

/** What a page may ask of the PC. The page never names a place on disk: the person chooses it in a dialog. */
export function createDevice({ desk, key, openAddress, openRoom }: DeviceOptions): Device {
  /** The stored files of those ids, or why the caller does not get them; null where nobody is signed in, or no file is meant. */
  async function askedFor(
    { place }: Seated,
    fileIds: readonly unknown[],
  ): Promise<{ office: Office; files: readonly Stored[] } | Reply | null> {
    const office = desk.officeAt(place)
    const caller = desk.callerOf(place, key)
    const ids = fileIds.filter((id) => typeof id === 'string')
    if (!office || !caller || ids.length < fileIds.length) return null
    const { answered } = await import('../host/answer.ts')
    let files: readonly Stored[] = []
    const described = await answered(
      () => {
        files = ids.map((id) => office.files.describe(id, caller))
      },
      (defect) => desk.log.defect(defect, 'askedFor'),
    )
    return described.ok ? { office, files } : described
  }

  /** Each is looked at before it is laid where `lay` says. */
  async function handedOut<File extends { stored: Stored }>(
    office: Office,
    files: readonly File[],
    lay: (file: File, chunks: Iterable<Uint8Array>) => Promise<unknown>,
  ): Promise<Reply> {
    const [{ answered }, { assertUnchanged }] = await Promise.all([
      import('../host/answer.ts'),
      import('../host/unchanged.ts'),
    ])
    return answered(
      async () => {
        for (const file of files) {
          await assertUnchanged(office, file.stored)
          await lay(file, office.files.chunks(file.stored.fileId))
        }
      },
      (defect) => desk.log.defect(defect, 'saveFile'),
    )
  }
  const written = (office: Office, files: readonly { stored: Stored; filePath: string }[], ownFolder = false) =>
    handedOut(office, files, async ({ filePath }, chunks) => {
      const { writeWhole } = await import('../host/write-whole.ts')
      await writeWhole(filePath, chunks, { ownFolder, unfinished: desk.unfinished })
    })
  // Of no use before somebody opens a book, and so no part of the start.
  const copies = once(async () => {
    const made = (await import('../host/opened-copies.ts')).openedCopies(app.getPath('temp'))
    app.once('quit', () => made.sweep())
    return made
  })

  return {
    async pickFolder(from) {
      const chosen = await dialog.showOpenDialog(windowOf(from), {
        title: '保存先フォルダーを選ぶ',
        buttonLabel: 'このフォルダーにする',
        properties: ['openDirectory', 'createDirectory'],
      })
      return chosen.filePaths[0] ?? null
    },
    async pickOfficeFile(from) {
      const chosen = await dialog.showOpenDialog(windowOf(from), {
        title: '台帳を開く',
        buttonLabel: '開く',
        filters: [{ name: '伴走台帳', extensions: ['banso'] }],
        properties: ['openFile'],
      })
      return chosen.filePaths[0] ?? null
    },
    async saveFile(from, [fileId, name]) {
      const asked = await askedFor(from, [fileId])
      if (asked === null || 'ok' in asked) return asked
      const { office, files } = asked
      const [stored] = files
      if (stored === undefined) return null
      const suggested = storableName(typeof name === 'string' && name !== '' ? name : stored.name)
      const { filePath } = await dialog.showSaveDialog(windowOf(from), {
        title: '名前を付けて保存',
        defaultPath: join(app.getPath('documents'), suggested),
      })
      if (!filePath) return null
      const saved = await written(office, [{ stored, filePath }])
      return saved.ok ? filePath : saved
    },
    async saveToFolder(from, [wanted, inFolder]) {
      const asked = await askedFor(from, Array.isArray(wanted) ? wanted.map(fileIdIn) : [null])
      if (asked === null || 'ok' in asked) return asked
      const { office, files } = asked
      const chosen = await dialog.showOpenDialog(windowOf(from), {
        title: `${files.length}個のファイルを保存するフォルダーを選ぶ`,
        buttonLabel: 'ここに保存',
        defaultPath: app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
      })
      const [picked] = chosen.filePaths
      if (picked === undefined) return null
      const { freeName } = await import('../host/write-whole.ts')
      // A name and no path: it is made in the folder that was chosen, beside what lies there.
      const folder = typeof inFolder === 'string' && inFolder !== '' ? freeName(picked, storableName(inFolder)) : picked
      const saved = await written(
        office,
        files.map((stored) => ({ stored, filePath: freeName(folder, storableName(stored.name)) })),
        folder !== picked,
      )
      return saved.ok ? folder : saved
    },
    async openBook(from, [fileId]) {
      const asked = await askedFor(from, [fileId])
      if (asked === null || 'ok' in asked) return asked
      const { office, files } = asked
      // What came in by mail is never handed to a program that would run it.
      const recent = await desk.call(from.place, key, 'jobs.recent', { name: 'reports.export', limit: 200 })
      const { isMadeBook } = await import('../host/made-books.ts')
      const [stored] = files
      if (stored === undefined || !isMadeBook(recent, stored.fileId))
        return refused('forbidden', '開けるのは、この台帳が最近出力したExcelファイルだけです。')
      let place = ''
      const laid = await handedOut(office, [{ stored }], async (_file, chunks) => {
        place = await (await copies()).lay(storableName(stored.name), chunks)
      })
      if (!laid.ok) return laid
      const failed = await shell.openPath(place)
      return failed === ''
        ? place
        : refused(
            'busy',
            `「${stored.name}」を開けませんでした。Excelがこのパソコンにあるか確かめるか、「保存」で保存してください。`,
          )
    },
    openWindow: async (_from, [address]) => openAddress(String(address)),
    openPractice: async () => openAddress(`/${placeSearch.practice}`),
    openProjector: async (from, [entrance]) => openRoom(from, String(entrance)),
    async print(from) {
      return new Promise((resolve) => {
        from.contents.print({ printBackground: true }, (done) => resolve(done))
      })
    },
  }
}

const fileIdIn = (wanted: unknown): unknown =>
  typeof wanted === 'object' && wanted !== null && 'fileId' in wanted ? wanted.fileId : null

function windowOf({ contents }: Seated): BrowserWindow {
  const window = BrowserWindow.fromWebContents(contents)
  if (!window) throw new Error('a seated page has its window')
  return window
}
