import { writeDeclarationBook } from '../../../reports/books/r04-declaration.ts'
import type { JobBody } from '../protocol.ts'
import { handOut } from './papers.ts'

/** 利害関係申告書を出す. */
export const writeDeclarations: JobBody<'declarations.write'> = (tools, asked) =>
  handOut(tools, asked, {
    paper: 'declaration',
    book: (reviewerId) => tools.ask('declarations.book', { fy: asked.fy, reviewerId }),
    write: writeDeclarationBook,
    give: (given, { digest, upTo }) => tools.tell('declarations.give', { ...given, digest, upTo }),
  })
