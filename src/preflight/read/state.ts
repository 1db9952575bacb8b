import type { Cos, PaintedColour, Rect } from '../cos.js';
import { deviceGray } from './colour.js';
import type { Font } from './font.js';
import type { Matrix } from './geometry.js';

/** A colour to paint with, and the pattern where it is one. */
export interface Paint {
  readonly colour: PaintedColour;
  readonly pattern?: { readonly name: string; readonly object: Cos };
}

/** The graphics state (8.4): what `q` keeps and `Q` brings back. */
export interface State {
  ctm: Matrix;
  /** undefined where nothing shows any more. */
  clip: Rect | undefined;
  /** Whether something in the clip is no upright rectangle, so that `clip` is only the box round it. */
  clipLoose: boolean;
  fill: Paint;
  stroke: Paint;
  lineWidth: number;
  fillAlpha: number;
  strokeAlpha: number;
  blend: string;
  softMask: boolean;
  fillOverprint: boolean;
  strokeOverprint: boolean;
  overprintMode: 0 | 1;
  font: Font | undefined;
  size: number;
  charSpace: number;
  wordSpace: number;
  /** Of 1, not of 100. */
  widened: number;
  leading: number;
  rise: number;
  mode: number;
}

const black: Paint = { colour: { space: deviceGray, values: [0], inks: { Black: 1 } } };

export const firstState = (ctm: Matrix, clip: Rect | undefined): State => ({
  ctm,
  clip,
  clipLoose: false,
  fill: black,
  stroke: black,
  lineWidth: 1,
  fillAlpha: 1,
  strokeAlpha: 1,
  blend: 'Normal',
  softMask: false,
  fillOverprint: false,
  strokeOverprint: false,
  overprintMode: 0,
  font: undefined,
  size: 0,
  charSpace: 0,
  wordSpace: 0,
  widened: 1,
  leading: 0,
  rise: 0,
  mode: 0,
});

/** What of a graphics state works on everything painted through it. */
export const effectsOf = (state: State) => ({
  fillAlpha: state.fillAlpha,
  strokeAlpha: state.fillAlpha,
  blend: state.blend,
  softMask: state.softMask,
  fillOverprint: state.fillOverprint,
  strokeOverprint: state.fillOverprint,
  overprintMode: state.overprintMode,
});
