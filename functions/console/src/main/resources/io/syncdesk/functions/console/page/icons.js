/** Small drawings, all in the colour of the text around them and none of them read aloud. */

import {html} from './lit-html/lit-html.js';

const stroke = d => html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${d}></path></svg>`;

export const icons = {
  accounts: () => stroke('M10 9.6a3.1 3.1 0 1 0 0-6.2 3.1 3.1 0 0 0 0 6.2ZM3.8 16.6c.5-3 3-4.7 6.2-4.7s5.7 1.7 6.2 4.7'),
  invoices: () => stroke('M5 2.9h7.2L15 5.7v11.4H5zM12 3v3h3M7.6 9.2h4.8M7.6 12.2h4.8'),
  payments: () => stroke('M2.8 5.2h14.4v9.6H2.8zM2.8 8.4h14.4M5.6 12h2.6'),
  refunds: () => stroke('M4 8.2h8.6a3.6 3.6 0 0 1 0 7.2H8.2M4 8.2l3.2-3.3M4 8.2l3.2 3.3'),
  expenses: () => stroke('M4.6 2.9h10.8v14.2l-2.2-1.4-1.6 1.4-1.6-1.4-1.6 1.4-1.6-1.4-2.2 1.4zM7.6 7h4.8M7.6 10h4.8'),
  services: () => stroke('M3 6.4 10 3l7 3.4v7.2L10 17l-7-3.4zM3.2 6.5 10 9.8l6.8-3.3M10 9.8V17'),
  close: () => stroke('m5 5 10 10M15 5 5 15'),
  next: () => stroke('m6 8 4 4 4-4'),
  previous: () => stroke('m6 12 4-4 4 4'),
  forward: () => stroke('M4 10h12m0 0-4.2-4.2M16 10l-4.2 4.2'),
  out: () => stroke('M8 4.6H4.6v10.8h10.8V12M11.4 4.6h4v4M15.2 4.8 9.4 10.6'),
  search: () => stroke('M9 14.4A5.4 5.4 0 1 0 9 3.6a5.4 5.4 0 0 0 0 10.8ZM13 13l3.6 3.6'),
  more: () => stroke('M4.6 10h.01M10 10h.01M15.4 10h.01'),
  waits: () => stroke('M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6.2V10l2.6 1.6'),
  done: () => stroke('m4.4 10.6 3.6 3.6 7.6-8.2'),
  bell: () => stroke('M5.2 13.6V9a4.8 4.8 0 0 1 9.6 0v4.6l1.4 1.6H3.8zM8.4 17h3.2'),
  alert: () => stroke('M10 3.2 17.4 16H2.6zM10 8v3.6M10 13.7v.01'),
  paused: () => stroke('M7.4 5v10M12.6 5v10'),
  person: () => icons.accounts(),
};

export const mark = () =>
  html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="8"></rect>
    <path d="M9 12.5h12.2m0 0-3.4-3.4m3.4 3.4-3.4 3.4M23 20H10.8m0 0 3.4-3.4M10.8 20l3.4 3.4"></path>
  </svg>`;

/** A tidy desk, for when there is nothing to do. */
export const tidyDesk = () =>
  html`<svg class="tidy" viewBox="0 0 240 120" aria-hidden="true">
    <path class="far" d="M28 96h184"></path>
    <path class="near" d="M52 96V74h58v22M128 96V52h52v44M62 82h38M138 62h32M138 72h32M138 82h20"></path>
    <path class="leaf" d="M206 96V70m0 6c-9 0-13-6-13-15 9 0 13 6 13 15Zm0-8c8 0 12-5 12-13-8 0-12 5-12 13Z"></path>
    <path class="tick" d="m68 52 10 10 20-24"></path>
  </svg>`;
