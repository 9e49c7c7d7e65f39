import { mostLeftOver } from '../../../../shared/domain/applications/definition/trial.ts'
import type { DocumentView } from '../../../../shared/domain/applications/form.ts'
import type { LeftOverLine, PaperLook } from '../../../../shared/domain/applications/paper/look.ts'
import { Refusal } from '../../../../shared/domain/refusal.ts'
import { wordingOf } from '../../../documents/forms/definition/wording.ts'
import { outlineOf } from '../../../documents/forms/outline.ts'
import { leftOverLines } from '../../../documents/paper/left-over-lines.ts'
import { paperLookOf } from '../../../documents/paper/paper.ts'
import { openPaper } from '../../../documents/word/word.ts'
import type { JobBody } from '../protocol.ts'

interface Looked {
  readonly look: PaperLook | null
  readonly leftOver: readonly LeftOverLine[]
  readonly notes: readonly string[]
}

const nothing: Looked = { look: null, leftOver: [], notes: [] }

/** The Word files that an application was read from, as they look, with what is written and no field has read. */
export const lookAtPapers: JobBody<'applications.look'> = async (tools, { id }) => {
  const { files, version, readings } = tools.ask('applications.get', { id })
  const own = files.filter((file) => file.version === version)
  const looked = async (document: 'cover' | 'detail'): Promise<Looked> => {
    const file = own.find(({ kind }) => kind === document)
    const view = tools.ask('applications.document', { id, document })
    if (file === undefined || view.length === 0) return nothing
    try {
      return await tools.step(`file ${file.fileId}`, async () => {
        const paper = openPaper(tools.fileBytes(file.fileId).bytes, file.name)
        if (!isSameShape(paper.view, view)) return { ...nothing, notes: [otherwise(file.name)] }
        const look = { fileId: file.fileId, ...paperLookOf(paper) }
        const outline =
          document === 'cover'
            ? null
            : outlineOf(paper, document, wordingOf(tools.ask('forms.readBy', { id, version }).items))
        return { look, leftOver: leftOverLines(look, { document, view, readings, outline }), notes: [] }
      })
    } catch (error) {
      // The words that were read of it are shown all the same.
      if (error instanceof Refusal) return { ...nothing, notes: [error.message] }
      throw error
    }
  }
  const cover = await looked('cover')
  const detail = await looked('detail')
  const leftOver = [...detail.leftOver, ...cover.leftOver]
  return {
    version,
    cover: cover.look,
    detail: detail.look,
    leftOver: leftOver.slice(0, mostLeftOver),
    more: leftOver.length > mostLeftOver,
    notes: [...cover.notes, ...detail.notes],
  }
}

const otherwise = (name: string): string =>
  `「${name}」は、取り込んだときと読み方が違うため、文字だけを示しています。見たままの形は、書類を保存してWordで見てください。`

/** Whether the places of the fields, which are those of the kept words, are places of the paper as it is read now. */
function isSameShape(now: DocumentView, kept: DocumentView): boolean {
  const shapeOf = (view: DocumentView): string =>
    JSON.stringify(view.map((block) => (block.kind === 'paragraph' ? 0 : block.rows.map((row) => row.length))))
  return shapeOf(now) === shapeOf(kept)
}
