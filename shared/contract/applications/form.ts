import { z } from 'zod'
import type { ApplicationForm, DocumentView, FixedPath, FormPath, FormReading } from '../../domain/applications/form.ts'
import { formFields, surenesses } from '../../domain/applications/form.ts'
import { amount, day, maybeDate, text, themeLetter, track } from '../fields.ts'

const line = text(400).nullable()
const long = text(8000).nullable()
const count = z.int().min(0).max(1_000_000).nullable()

const contact = z.object({ dept: line, title: line, name: line, kana: line, tel: line, email: line })
const kpi = z.object({
  track,
  name: text(400),
  unit: line,
  baseline: amount.nullable(),
  baselineDate: maybeDate,
  target: amount.nullable(),
  targetDate: maybeDate,
})

/** What an item of a year's own is called. */
export const ownName = z.string().trim().min(1).max(60)

export const applicationForm = z.object({
  prefecture: line,
  lgCode: line,
  themesMarked: z.array(themeLetter).max(6),
  contact,
  subContact: contact,
  themeReason: long,
  structure: long,
  pool: z.object({ fulltime: count, parttime: count, contract: count, printedTotal: count }),
  accelerators: z.object({ appointed: count, planned: count }),
  roles: z.object({ PR: count, PM: count, SD: count, EN: count }),
  municipalities: z.object({ total: count, supported: count, wishing: count, singleIt: count }),
  targets: z.array(text(100)).max(300),
  issues: z.object({ talent: long, theme: long }),
  wishes: z.object({ talent: long, theme: long }),
  goal: long,
  kpis: z.array(kpi).max(100),
  organisation: z.array(z.object({ unit: text(400), role: text(2000) })).max(100),
  schedule: z.array(z.object({ month: text(40), talent: text(2000), theme: text(2000) })).max(60),
  spread: long,
  past: z.array(z.object({ year: text(60), programme: text(400) })).max(60),
  consent: z.boolean().nullable(),
  docNo: line,
  docDate: maybeDate,
  applicantTitle: line,
  own: z.record(ownName, long).optional(),
}) satisfies z.ZodType<ApplicationForm>

const { shape } = applicationForm

/** What may stand in each field an officer edits, by its path. */
export const formFieldSchema = {
  docNo: shape.docNo,
  docDate: day.nullable(),
  applicantTitle: shape.applicantTitle,
  prefecture: shape.prefecture,
  lgCode: shape.lgCode,
  'contact.dept': line,
  'contact.title': line,
  'contact.name': line,
  'contact.kana': line,
  'contact.tel': line,
  'contact.email': line,
  'subContact.dept': line,
  'subContact.title': line,
  'subContact.name': line,
  'subContact.kana': line,
  'subContact.tel': line,
  'subContact.email': line,
  themesMarked: shape.themesMarked,
  themeReason: long,
  structure: long,
  'pool.fulltime': count,
  'pool.parttime': count,
  'pool.contract': count,
  'pool.printedTotal': count,
  'accelerators.appointed': count,
  'accelerators.planned': count,
  'roles.PR': count,
  'roles.PM': count,
  'roles.SD': count,
  'roles.EN': count,
  'municipalities.total': count,
  'municipalities.supported': count,
  'municipalities.wishing': count,
  'municipalities.singleIt': count,
  targets: shape.targets,
  'issues.talent': long,
  'issues.theme': long,
  'wishes.talent': long,
  'wishes.theme': long,
  goal: long,
  kpis: shape.kpis,
  organisation: shape.organisation,
  schedule: shape.schedule,
  spread: long,
  past: shape.past,
  consent: shape.consent,
} as const satisfies Record<FixedPath, z.ZodType>

const fixedPath = z.enum(formFields.map(([path]) => path) as [FixedPath, ...FixedPath[]])
const ownPath = z.templateLiteral(['own.', ownName])
export const formPath: z.ZodType<FormPath, FormPath> = z.union([fixedPath, ownPath])

/** What may stand in a field, whatever its path. */
export const schemaOfField = (path: FormPath): z.ZodType => {
  const known = fixedPath.safeParse(path)
  return known.success ? formFieldSchema[known.data] : long
}

export const formPlace = z.object({
  document: z.enum(['cover', 'detail']),
  block: z.int().min(0),
  row: z.int().min(0).nullable(),
  cell: z.int().min(0).nullable(),
  label: z.string(),
})

export const reading = z.object({
  path: formPath,
  place: formPlace.nullable(),
  sureness: z.enum(surenesses),
  note: z.string(),
})

export const documentView = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('paragraph'), text: z.string() }),
    z.object({
      kind: z.literal('table'),
      rows: z.array(z.array(z.object({ text: z.string(), colSpan: z.int().min(1) }))),
    }),
  ]),
) satisfies z.ZodType<DocumentView>

export const formReading = z.object({
  form: applicationForm,
  readings: z.array(reading),
  cover: documentView.nullable(),
  detail: documentView.nullable(),
}) satisfies z.ZodType<FormReading>
