/** Lists to choose from on the pages of casework. */
import type { SelectGroup, SelectOption } from "@/components/ui/Select";
import type { Member } from "@/db/queries/memberships";
import type { Team } from "@/db/queries/services";
import { notKnown, placeGroups } from "@/lib/places";

/** What someone is called in a list; their address tells apart two of one name. */
function nameOf(member: Member, members: readonly Member[]): string {
  const name = member.name ?? member.email;
  const shared = members.some((other) => other !== member && (other.name ?? other.email) === name);
  return shared ? `${name} (${member.email})` : name;
}

/** Those who can be given a case: everyone who works in the service and can sign in. */
export function workerOptions(members: readonly Member[]): SelectOption[] {
  return members
    .filter(({ disabledAt }) => disabledAt === null)
    .map((member) => ({ value: member.userId, text: nameOf(member, members) }));
}

export function teamOptions(teams: readonly Team[]): SelectOption[] {
  return teams.map(({ id, name }) => ({ value: id, text: name }));
}

/** The areas of residence: first those that the service covers, then all, then what is said of an unknown one. */
export function areaOptions(covered: readonly { code: string; name: string }[]): (SelectOption | SelectGroup)[] {
  const own = covered.map(({ code, name }) => ({ value: code, text: name }));
  return [
    { value: notKnown.code, text: notKnown.name },
    ...(own.length === 0 ? [] : [{ label: "Your service’s area", options: own }]),
    ...placeGroups.map(({ title, authorities }) => ({
      label: title,
      options: authorities
        .filter(({ code }) => !own.some(({ value }) => value === code))
        .map(({ code, name }) => ({ value: code, text: name })),
    })),
  ];
}
