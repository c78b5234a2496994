import {fieldAt, type WizardState} from '../state.ts'

/** How the page is divided, by the size of the terminal. */
export interface Size {
  columns: number
  rows: number
}

/** From here on the rail, and the live document, have room. */
const railFrom = 80
const previewFrom = 120

export const railWidth = 18
export const labelWidth = 13

export const showsRail = ({columns}: Size): boolean => columns >= railFrom
export const showsPreview = ({columns}: Size): boolean => columns >= previewFrom

export const previewWidth = (size: Size): number =>
  showsPreview(size) ? Math.floor((size.columns - railWidth) * 0.45) : 0

/** Cells of the form, between the rail and the document. */
export const bodyWidth = (size: Size): number =>
  size.columns - (showsRail(size) ? railWidth : 0) - previewWidth(size) - 2

/** Cells of the text that is typed into: the arrows go by its rows. An opened entry is set in by two. */
export const textWidth = (state: WizardState): number =>
  bodyWidth(state.size) - labelWidth - (fieldAt(state).type === 'list' ? 2 : 0)
