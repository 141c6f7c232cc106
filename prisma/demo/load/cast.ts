import { db } from "@/lib/core/db";
import { type Actor, personActor } from "@/lib/identity/actor";
import { activeHolders } from "@/lib/identity/people";

/** The people of the demonstration agency as actors, by account name. */
export interface Cast {
  agencyId: string;
  as: (username: string) => Actor & { userId: string };
}

export async function castOf(agencyId: string): Promise<Cast> {
  const [people, users] = await Promise.all([
    activeHolders(db(), agencyId),
    db().user.findMany({ where: { agencyId }, select: { id: true, username: true } }),
  ]);
  const usernames = new Map(users.map(({ id, username }) => [id, username]));
  const actors = new Map(people.map((person) => [usernames.get(person.id), personActor(person)]));
  return {
    agencyId,
    as: (username) => {
      const actor = actors.get(username);
      if (actor === undefined) throw new Error(`no such account: ${username}`);
      return actor;
    },
  };
}
