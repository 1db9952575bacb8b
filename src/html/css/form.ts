/** Fields are as large as fingers, and plainly boxes to write into (WCAG 2.2, 1.4.11 and 2.5.8). */
export const formCss = `
form{max-width:40rem}
form>*+*{margin-top:1.4rem}
.field>label,legend{display:block;font-weight:700;padding:0;margin-bottom:.35rem}
fieldset{border:0;min-width:0}
input,textarea,button{font:inherit;font-family:system-ui,sans-serif;color:inherit}
input:not([type=checkbox]),textarea{display:block;width:100%;min-height:3rem;padding:.6rem .75rem;background:transparent;border:2px solid;border-radius:.25rem}
textarea{resize:vertical}
.choices{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr));gap:.25rem 1.5rem}
.tick{display:grid;grid-template-columns:1.5rem 1fr;gap:.75rem;align-items:start;padding-block:.4rem}
.tick>label{display:block;font-weight:400;margin:0}
.tick>input{width:1.5rem;height:1.5rem;margin:0;accent-color:var(--link)}
button{padding:.7rem 1.6rem;font-weight:700;border:2px solid var(--link);border-radius:.25rem;background:var(--link);color:var(--ground);cursor:pointer}
.aid{font-size:.9375rem;font-weight:400}
.send>p{margin-top:.6rem}
`;
