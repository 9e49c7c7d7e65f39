import type { ThemeLetter } from '../../../shared/domain/support/track.ts'
import type { Context } from '../../handler.ts'
import { applicationRows } from '../../tables/applications/application.ts'
import { caseRows } from '../../tables/support/case.ts'
import { indexApplication } from './applications.ts'
import { indexCase } from './support.ts'

/** After a theme got another name: whatever is found by it is found by the new name, and by the old one no more. */
export function indexTheme(ctx: Context, fy: number, letter: ThemeLetter): void {
  for (const { id, theme } of applicationRows(ctx.db, fy)) if (theme === letter) indexApplication(ctx, id)
  for (const row of caseRows(ctx.db, fy)) if (row.theme === letter) indexCase(ctx.db, row)
}
