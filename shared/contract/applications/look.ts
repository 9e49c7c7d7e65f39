import { z } from 'zod'
import type {
  BlockLook,
  CellLook,
  LeftOverLine,
  LineLook,
  PaperLook,
  PapersLook,
  PictureLook,
  TableLook,
} from '../../domain/applications/paper/look.ts'
import { formPlace } from './form.ts'

const colour = z.string().regex(/^#[0-9a-f]{6}$/)
const yes = z.literal(true).optional()

const picture = z.union([
  z.object({
    at: z.int(),
    length: z.int(),
    packed: z.boolean(),
    size: z.int(),
    mime: z.enum(['image/png', 'image/jpeg', 'image/gif']),
    name: z.string(),
    width: z.number(),
    height: z.number(),
  }),
  z.object({ why: z.string() }),
]) satisfies z.ZodType<PictureLook>

const line: z.ZodType<LineLook> = z.object({
  kind: z.literal('line'),
  align: z.enum(['center', 'right', 'justify']).optional(),
  indent: z.number().optional(),
  first: z.number().optional(),
  label: z.string().optional(),
  newPage: yes,
  runs: z.array(
    z.object({
      text: z.string(),
      ...{ bold: yes, italic: yes, underlined: yes, struck: yes, faint: yes, sans: yes },
      raised: z.enum(['super', 'sub']).optional(),
      colour: colour.optional(),
      paint: colour.optional(),
      size: z.number().optional(),
      picture: picture.optional(),
      newPage: yes,
    }),
  ),
})

const cell: z.ZodType<CellLook> = z.object({
  column: z.int(),
  colSpan: z.int(),
  rowSpan: z.int(),
  shade: colour.optional(),
  dark: yes,
  edges: z.string().optional(),
  upright: z.enum(['middle', 'bottom']).optional(),
  vertical: yes,
  content: z.array(z.lazy(() => block)),
})

const table: z.ZodType<TableLook> = z.object({
  kind: z.literal('table'),
  columns: z.array(z.number()),
  width: z.number(),
  align: z.enum(['center', 'right']).optional(),
  rows: z.array(z.array(cell)),
})

const block: z.ZodType<BlockLook> = z.union([line, table])

const paper = z.object({
  fileId: z.string(),
  size: z.number(),
  blocks: z.array(z.object({ place: z.enum(['head', 'body', 'foot', 'box']), look: block.nullable() })),
  notes: z.array(z.string()),
}) satisfies z.ZodType<PaperLook>

const leftOver = z.object({
  place: formPlace,
  text: z.string(),
  manner: z.string(),
}) satisfies z.ZodType<LeftOverLine>

/** The papers of an application as they look. */
export const papersLook: z.ZodType<PapersLook> = z.object({
  version: z.int(),
  cover: paper.nullable(),
  detail: paper.nullable(),
  leftOver: z.array(leftOver),
  more: z.boolean(),
  notes: z.array(z.string()),
})
