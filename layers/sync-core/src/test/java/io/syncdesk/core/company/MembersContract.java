package io.syncdesk.core.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Version;
import org.junit.jupiter.api.Test;

/** What every {@link Members} must do, whatever stores it. */
public interface MembersContract extends TwoFirms {
  Members members();

  @Test
  default void a_stranger_belongs_to_no_firm() {
    assertThat(members().memberships(person())).isEmpty();
  }

  @Test
  default void who_joined_is_a_member() {
    var olga = member(company(), 1, Member.Role.OWNER);

    members().accept(new MemberChange.Joined(olga));

    assertThat(members().memberships(person())).containsExactly(olga);
  }

  @Test
  default void every_role_and_language_reads_back() {
    long version = 1;
    for (var role : Member.Role.values()) {
      for (var language : Member.Language.values()) {
        var member =
            new Member(
                company(),
                person(),
                new Version(version++),
                "Olga",
                "o@example.com",
                role,
                language);
        members().accept(new MemberChange.Joined(member));

        assertThat(members().memberships(person())).containsExactly(member);
      }
    }
  }

  @Test
  default void an_older_change_never_replaces_a_newer_one() {
    var admin = member(company(), 7, Member.Role.ADMIN);
    members().accept(new MemberChange.Joined(admin));

    members().accept(new MemberChange.Joined(member(company(), 6, Member.Role.OWNER)));
    members().accept(new MemberChange.Joined(member(company(), 7, Member.Role.OWNER)));
    members().accept(new MemberChange.Left(company(), person(), new Version(6)));

    assertThat(members().memberships(person())).containsExactly(admin);
  }

  @Test
  default void who_left_is_no_member() {
    members().accept(new MemberChange.Joined(member(company(), 1, Member.Role.OWNER)));

    members().accept(new MemberChange.Left(company(), person(), new Version(2)));

    assertThat(members().memberships(person())).isEmpty();
  }

  @Test
  default void an_older_change_cannot_bring_back_who_left() {
    members().accept(new MemberChange.Left(company(), person(), new Version(2)));

    members().accept(new MemberChange.Joined(member(company(), 1, Member.Role.OWNER)));
    members().accept(new MemberChange.Joined(member(company(), 2, Member.Role.OWNER)));

    assertThat(members().memberships(person())).isEmpty();
  }

  @Test
  default void who_left_can_join_again() {
    members().accept(new MemberChange.Left(company(), person(), new Version(2)));
    var back = member(company(), 3, Member.Role.EMPLOYEE);

    members().accept(new MemberChange.Joined(back));

    assertThat(members().memberships(person())).containsExactly(back);
  }

  @Test
  default void a_firm_has_those_who_joined_it_and_did_not_leave() {
    var here = member(company(), 1, Member.Role.OWNER);
    members().accept(new MemberChange.Joined(here));
    members().accept(new MemberChange.Joined(member(neighbour(), 1, Member.Role.ADMIN)));

    assertThat(members().of(company())).containsExactly(here);

    members().accept(new MemberChange.Left(company(), person(), new Version(2)));

    assertThat(members().of(company())).isEmpty();
  }

  @Test
  default void a_person_can_belong_to_two_firms_with_two_roles() {
    var here = member(company(), 1, Member.Role.OWNER);
    var there = member(neighbour(), 9, Member.Role.EMPLOYEE);
    members().accept(new MemberChange.Joined(here));
    members().accept(new MemberChange.Joined(there));

    assertThat(members().memberships(person())).containsExactlyInAnyOrder(here, there);

    members().accept(new MemberChange.Left(company(), person(), new Version(2)));

    assertThat(members().memberships(person())).containsExactly(there);
  }

  /** Nobody that another test knows. */
  private String person() {
    return "mem-of-" + company().value();
  }

  private Member member(CompanyId company, long version, Member.Role role) {
    return new Member(
        company,
        person(),
        new Version(version),
        "Olga Owner",
        "olga@example.com",
        role,
        Member.Language.IT);
  }
}
