import type { z } from 'zod'
import type { templates } from '../../../shared/contract/letters/templates.ts'
import { headPlaceholders, nextNumber, type Placeholder } from '../../../shared/domain/letters/placeholder.ts'
import { type TemplateKind, templateKindNames, templateKinds } from '../../../shared/domain/letters/template-kinds.ts'
import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import { type TemplateRow, templateRows, templatesOf } from '../../tables/letters/template.ts'

type List = z.input<typeof templates.list.output>

const written = ({ name, part, each }: Placeholder): string =>
  part === true || each !== undefined ? `{#${name}}…{/${name}}` : `{${name}}`

const shownOf = (placeholder: Placeholder): List[number]['placeholders'] => [
  { written: written(placeholder), about: placeholder.about, mayGo: placeholder.blank === 'line' },
  ...(placeholder.each ?? []).map((inner) => ({
    written: `{#${placeholder.name}}の中の{${inner.name}}`,
    about: inner.about,
    mayGo: inner.blank === 'line',
  })),
]

/** Every letter's template with the versions there have been, the newest first. */
export function templateListOf(db: ReadDb): List {
  const rows = templateRows(db)
  return templateKindNames.map((kind) => {
    const { number, title, placeholders } = templateKinds[kind]
    const versions = rows.filter((row) => row.kind === kind)
    return {
      kind,
      number,
      title,
      inForce: versions[0]?.version ?? 0,
      versions: versions.map(({ version, backTo, takenBy, takenAt }) => ({ version, backTo, takenBy, takenAt })),
      placeholders: [
        ...[...headPlaceholders, ...placeholders].flatMap(shownOf),
        { written: `{${nextNumber}}`, about: '記の番号(1から順に付く)', mayGo: true },
      ],
    }
  })
}

/** The template in force; version 0 without a file is the program's own. */
export function templateInForce(db: ReadDb, kind: TemplateKind): { version: number; fileId: string | null } {
  const [newest] = templatesOf(db, kind)
  return { version: newest?.version ?? 0, fileId: newest?.fileId ?? null }
}

/** One version, or the program's own. */
export function templateVersion(
  db: ReadDb,
  kind: TemplateKind,
  version: number,
): Pick<TemplateRow, 'version' | 'fileId'> {
  if (version === 0) return { version, fileId: null }
  const row = templatesOf(db, kind).find((each) => each.version === version)
  if (row === undefined) throw missing('様式の版')
  return row
}
