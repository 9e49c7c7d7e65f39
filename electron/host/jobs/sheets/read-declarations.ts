import { readDeclarationFile } from '../../../documents/sheets/declaration.ts'
import type { JobBody } from '../protocol.ts'
import { takeIn } from './papers.ts'

/** 戻った利害関係申告書を読む. */
export const readDeclarations: JobBody<'declarations.read'> = (tools, chosen) =>
  takeIn(tools, chosen, {
    paper: 'declaration',
    read: readDeclarationFile,
    take: (file, read, trouble) =>
      tools.tell('declarations.takeBack', {
        ...file,
        declaration: read && {
          ...read.mark,
          reading: {
            ...read.reading,
            rows: read.reading.rows.map((row) => ({ ...row })),
            notes: [...read.reading.notes],
          },
        },
        trouble,
      }),
  })
