"""Use cases on the reference tables of posts."""

from collections.abc import Iterable

from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.people import fold
from sdm_desktop.domain.post_seed import leading_posts, reference_posts
from sdm_desktop.domain.posts import Jabatan, PostType, check_post, clean_post
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.posts import PostRepository
from sdm_desktop.storage.units import UnitRepository
from sdm_desktop.storage.write import Writer

_TOPICS = frozenset({Topic.UNITS})


class PostService:
    """The tables jabatan struktural, fungsional and pelaksana; only an admin changes them."""

    def __init__(self, database: Database, session: Session, rules: RulesService) -> None:
        self._database = database
        self._session = session
        self._rules = rules
        self._posts = PostRepository(database)
        self._units = UnitRepository(database)

    def all(self, kind: PostType | None = None) -> list[Jabatan]:
        """Return the posts of one table, or of all three, by name."""
        with self._database.read():
            found = self._posts.all()
        return [post for post in found if kind is None or post.jenis is kind]

    def get(self, post_id: str) -> Jabatan:
        """Return one post, or raise `DomainError`."""
        with self._database.read():
            found = self._posts.get(post_id)
        if found is None:
            raise DomainError("Jabatan tidak ditemukan; mungkin sudah dihapus.", "JABATAN")
        return found

    def save(self, post: Jabatan) -> Change:
        """Add a post (without id) or store other values of one; `ValidationError` with reasons."""
        self._session.require(Role.ADMIN)
        post = clean_post(post)
        self._refuse(check_post(post))
        with self._database.write(self._session.actor()) as writer:
            self._refuse(self._taken(post))
            if post.id:
                self._posts.change(writer, post)
                verb, action = "Ubah", "Jabatan diubah"
                post_id = post.id
            else:
                post_id = self._posts.add(writer, post)
                verb, action = "Tambah", "Jabatan ditambahkan"
            writer.audit(action, "jabatan", post_id, post.nama)
            number = writer.audit_number
        return self._change(number, f"{verb} jabatan {post.nama}", 1)

    def remove(self, post_id: str) -> Change:
        """Take a post out of its table; one that units need people for is refused."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            post = self.get(post_id)
            used = len(self._posts.needs_of(post_id))
            if used:
                raise DomainError(
                    f"Kebutuhan untuk {post.nama} tercatat pada {used} unit. "
                    "Kosongkan dahulu pada tab Bezetting.",
                    "DIPAKAI",
                )
            self._posts.remove(writer, post)
            writer.audit("Jabatan dihapus", "jabatan", post_id, post.nama)
            number = writer.audit_number
        return self._change(number, f"Hapus jabatan {post.nama}", 1)

    def fill_from_rules(self) -> Change:
        """Add every post of the rules and of the tree of units that is not in the tables yet."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            count = self.add_missing(writer, self.proposed())
            if not count:
                return Change(_TOPICS, "Isi acuan jabatan", count=0)
            writer.audit("Acuan jabatan diisi", "jabatan", detail="Dari aturan dan pohon unit",
                         count=count)  # fmt: skip
            number = writer.audit_number
        return self._change(number, f"Isi {count} acuan jabatan", count)

    def proposed(self) -> list[Jabatan]:
        """Return the posts that the rules and the tree of units know."""
        today, book = self._session.today(), self._rules.book()
        rule = book.on(RuleCode.JABATAN_ACUAN, today)
        city = book.on(RuleCode.JABATAN_KOTA, today)
        return [*reference_posts(rule), *leading_posts(self._units.all(), rule, city)]

    def add_missing(self, writer: Writer, posts: Iterable[Jabatan]) -> int:
        """Store the posts whose name is not in the tables yet; return how many."""
        known = {(fold(post.nama), post.unit_id) for post in self._posts.all()}
        count = 0
        for post in posts:
            key = (fold(post.nama), post.unit_id)
            if key not in known:
                known.add(key)
                self._posts.add(writer, post)
                count += 1
        return count

    def _taken(self, post: Jabatan) -> list[FieldError]:
        other = self._posts.find(post.nama, post.unit_id)
        if other is None or other.id == post.id:
            return []
        text = f"{other.nama} sudah ada dalam tabel jabatan {other.jenis.label.lower()}."
        return [FieldError("nama", text, "UNIK")]

    def _refuse(self, errors: list[FieldError]) -> None:
        if errors:
            raise ValidationError(errors)

    def _change(self, number: int, label: str, count: int) -> Change:
        return revertible(self._database, self._session, (number, _TOPICS, label, count))
