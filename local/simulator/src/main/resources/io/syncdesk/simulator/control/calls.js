// The three ways this page talks to the simulator. Whatever is refused is thrown, with its text.

/** The company the bookkeeper works in. */
export const company = { realm: "" };

/** The accounting API, exactly as an app calls it, but as the bookkeeper. */
export async function books(path, body) {
  const answer = await fetch(`/v3/company/${company.realm}/${path}`, {
    method: body ? "POST" : "GET",
    headers: { Authorization: "Bearer bookkeeper", "Content-Type": "application/json" },
    body: body && JSON.stringify(body),
  });
  const content = await answer.json();
  if (content.Fault) {
    const [error] = content.Fault.Error;
    throw new Error(`${error.code}: ${error.Detail || error.Message}`);
  }
  return content;
}

/** What a query finds: its rows, and how many there are in all. */
export async function find(kind, rest) {
  const query = encodeURIComponent(`select * from ${kind} ${rest}`);
  const { QueryResponse } = await books(`query?query=${query}`);
  return { rows: QueryResponse[kind] ?? [], total: QueryResponse.totalCount ?? 0 };
}

export async function control(path, method = "GET", body = undefined) {
  const answer = await fetch(`/simulator/${path}`, { method, body: body && JSON.stringify(body) });
  const content = answer.status === 204 ? {} : await answer.json();
  if (!answer.ok) {
    throw new Error([content.field, content.detail ?? content.title].filter(Boolean).join(": "));
  }
  return content;
}
