"""Services of people, units and what is kept of them."""

from functools import cached_property
from typing import TYPE_CHECKING

from sdm_desktop.services.bundle_core import CoreServices

if TYPE_CHECKING:
    from sdm_desktop.services.bezetting import BezettingService
    from sdm_desktop.services.custom_fields import CustomFieldService
    from sdm_desktop.services.data_check import DataCheckService
    from sdm_desktop.services.document_export import DocumentExport
    from sdm_desktop.services.document_kinds import DocumentKindService
    from sdm_desktop.services.document_overview import DocumentOverview
    from sdm_desktop.services.documents import DocumentService
    from sdm_desktop.services.due import DueService
    from sdm_desktop.services.duplicates import DuplicateService
    from sdm_desktop.services.employees import EmployeeService
    from sdm_desktop.services.histories import HistoryService
    from sdm_desktop.services.holidays import HolidayService
    from sdm_desktop.services.leave import LeaveService
    from sdm_desktop.services.letters import LetterService
    from sdm_desktop.services.people_paste import PeoplePaste
    from sdm_desktop.services.photos import PhotoService
    from sdm_desktop.services.posts import PostService
    from sdm_desktop.services.reference_import import ReferenceImport
    from sdm_desktop.services.saved_filters import SavedFilterService
    from sdm_desktop.services.units import UnitService


class RecordServices(CoreServices):
    """People, units, histories, leave, letters."""

    @cached_property
    def employees(self) -> "EmployeeService":
        """People."""
        from sdm_desktop.services.employees import EmployeeService

        return EmployeeService(self._database, self.session, self.rules)

    @cached_property
    def units(self) -> "UnitService":
        """Organisation units."""
        from sdm_desktop.services.units import UnitService

        return UnitService(self._database, self.session)

    @cached_property
    def histories(self) -> "HistoryService":
        """The past of a person: rank, post, education and the rest."""
        from sdm_desktop.services.histories import HistoryService

        return HistoryService(self._database, self.session, self.employees)

    @cached_property
    def custom_fields(self) -> "CustomFieldService":
        """Definitions of the office's own employee fields."""
        from sdm_desktop.services.custom_fields import CustomFieldService

        return CustomFieldService(self._database, self.session)

    @cached_property
    def posts(self) -> "PostService":
        """The reference tables of posts."""
        from sdm_desktop.services.posts import PostService

        return PostService(self._database, self.session, self.rules)

    @cached_property
    def references(self) -> "ReferenceImport":
        """Import of the reference sheets of units and posts."""
        from sdm_desktop.services.reference_import import ReferenceImport

        return ReferenceImport(self._database, self.session, self.rules, self.backup)

    @cached_property
    def bezetting(self) -> "BezettingService":
        """People against needs, per unit and post."""
        from sdm_desktop.services.bezetting import BezettingService

        return BezettingService(self._database, self.session, self.rules)

    @cached_property
    def data_check(self) -> "DataCheckService":
        """What is odd in the records of everybody."""
        from sdm_desktop.services.data_check import DataCheckService

        return DataCheckService(self._database, self.session, self.rules, self.histories)

    @cached_property
    def duplicates(self) -> "DuplicateService":
        """People who may be in the file twice."""
        from sdm_desktop.services.duplicates import DuplicateService

        return DuplicateService(self._database, self.session, self.rules)

    @cached_property
    def paste(self) -> "PeoplePaste":
        """Cells typed or pasted into the list of people."""
        from sdm_desktop.services.people_paste import PeoplePaste

        return PeoplePaste(self._database, self.session, self.rules)

    @cached_property
    def saved_filters(self) -> "SavedFilterService":
        """Filters that the office shares."""
        from sdm_desktop.services.saved_filters import SavedFilterService

        return SavedFilterService(self._database, self.session)

    @cached_property
    def due(self) -> "DueService":
        """What falls due: pension, KGB, promotion, contracts."""
        from sdm_desktop.services.due import DueService

        return DueService(self._database, self.session, self.rules, self.employees)

    @cached_property
    def letters(self) -> "LetterService":
        """The register of letters."""
        from sdm_desktop.services.letters import LetterService

        return LetterService(self._database, self.session, self.office, self.rules)

    @cached_property
    def leave(self) -> "LeaveService":
        """Leave: requests, decisions, balances."""
        from sdm_desktop.services.leave import LeaveService

        return LeaveService(self._database, self.session, self.office, self.rules)

    @cached_property
    def holidays(self) -> "HolidayService":
        """The calendar of free days."""
        from sdm_desktop.services.holidays import HolidayService

        return HolidayService(self._database, self.session)

    @cached_property
    def documents(self) -> "DocumentService":
        """Scans of people's papers."""
        from sdm_desktop.services.documents import DocumentService

        return DocumentService(self._database, self.session, self.rules)

    @cached_property
    def photos(self) -> "PhotoService":
        """Photos of people."""
        from sdm_desktop.services.photos import PhotoService

        return PhotoService(self._database, self.session)

    @cached_property
    def document_kinds(self) -> "DocumentKindService":
        """Which kinds of documents there are."""
        from sdm_desktop.services.document_kinds import DocumentKindService

        return DocumentKindService(self._database, self.session, self.rules)

    @cached_property
    def document_overview(self) -> "DocumentOverview":
        """How complete the documents of everybody are."""
        from sdm_desktop.services.document_overview import DocumentOverview

        return DocumentOverview(self._database, self.session, self.rules)

    @cached_property
    def document_export(self) -> "DocumentExport":
        """Documents as a folder tree for the national system."""
        from sdm_desktop.services.document_export import DocumentExport

        return DocumentExport(self._database, self.session, self.rules, self.office)
